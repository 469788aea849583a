import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { z } from 'zod';
import { caretColour } from './caret-colour.ts';

const Count = z.number().int().nonnegative();
const StructId = z.object({ client: Count, clock: Count });

/** A relative position of Yjs as it travels: by what it stands at, or what it stands in. */
const Position = z
  .object({
    item: StructId.nullish(),
    type: StructId.nullish(),
    tname: z.string().nullish(),
    assoc: z.number().int().nullish(),
  })
  .refine(({ item, type, tname }) => (item ?? type ?? tname ?? null) !== null);

const CaretState = z.object({
  user: z.object({ id: z.string().min(1), name: z.string().min(1) }),
  cursor: z.object({ anchor: Position, head: Position }).nullish(),
});

type SoundState = { user: { id: string; name: string; color: string }; cursor: z.infer<typeof CaretState>['cursor'] };

/**
 * The awareness as carets may see it: only states that are well formed, cleaned of everything else. y-tiptap believes
 * whatever it finds there, and throws in the middle of a remote edit when it is nonsense.
 * One's own is left out: in a copy of the document (see `HeldCopy`) it would pass for another's.
 */
export function soundCarets(awareness: Awareness) {
  const states = () => soundStates(awareness);
  return {
    getStates: states,
    get states() {
      return states();
    },
    getLocalState: () => awareness.getLocalState(),
    setLocalStateField: (field: string, value: unknown) => awareness.setLocalStateField(field, value),
    on: awareness.on.bind(awareness),
    off: awareness.off.bind(awareness),
  };
}

function soundStates({ doc, states, clientID }: Awareness): Map<number, SoundState> {
  const sound = new Map<number, SoundState>();
  for (const [client, state] of states) {
    const read = CaretState.safeParse(client === clientID ? undefined : state);
    if (!read.success) continue;
    const { user, cursor } = read.data;
    if (cursor && !(isHere(doc, cursor.anchor) && isHere(doc, cursor.head))) continue;
    sound.set(client, { user: { id: user.id, name: user.name, color: caretColour(user.id) }, cursor });
  }
  return sound;
}

/** Asking a document for a root that it does not have creates it, for everybody. */
function isHere(doc: Y.Doc, { tname }: z.infer<typeof Position>): boolean {
  return typeof tname !== 'string' || doc.share.get(tname) instanceof Y.XmlFragment;
}
