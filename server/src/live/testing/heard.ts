import * as Y from 'yjs';
import { readFrame } from '../../documents/frames.ts';

type Letters = Map<number, Map<number, string>>;

/**
 * Everything that reached one person, and whether words are in it: as they stand in the bytes, or put together from the
 * items of Yjs updates, where what was typed letter by letter lies in pieces, deleted pieces included.
 */
export class Heard {
  readonly #said: { plane: string; bytes: Buffer }[] = [];
  readonly #letters = new Map<string, Letters>();

  says(plane: string, words: string): void {
    this.#said.push({ plane, bytes: Buffer.from(words) });
  }

  frame(plane: string, bytes: Uint8Array): void {
    this.#said.push({ plane, bytes: Buffer.from(bytes) });
    const frame = readFrame(bytes.slice());
    if (frame && 'update' in frame) this.#collect(plane, frame.update);
  }

  /** On which planes these words arrived. */
  planesWith(words: string): string[] {
    const found = this.#said.filter(({ bytes }) => bytes.includes(words)).map(({ plane }) => plane);
    const spelled = [...this.#letters].filter(([, letters]) => textsOf(letters).some((text) => text.includes(words)));
    return [...new Set([...found, ...spelled.map(([plane]) => plane)])];
  }

  /** How many messages came so far, on one plane or on all. */
  count(plane?: string): number {
    return this.#said.filter((one) => plane === undefined || one.plane === plane).length;
  }

  #collect(plane: string, update: Uint8Array): void {
    const letters = this.#letters.get(plane) ?? new Map();
    this.#letters.set(plane, letters);
    for (const struct of Y.decodeUpdate(update).structs) {
      const { client, clock } = struct.id;
      const ofClient = letters.get(client) ?? new Map();
      letters.set(client, ofClient.set(clock, wordsOf(struct)));
    }
  }
}

function wordsOf(struct: Y.Item | Y.GC | object): string {
  if (!(struct instanceof Y.Item)) return '';
  const { content } = struct;
  if (content instanceof Y.ContentString) return content.str;
  return content instanceof Y.ContentAny ? JSON.stringify(content.arr) : '';
}

/** What each writer wrote, in the order in which they did. */
function textsOf(letters: Letters): string[] {
  return [...letters.values()].map((ofClient) =>
    [...ofClient]
      .toSorted(([one], [other]) => one - other)
      .map(([, words]) => words)
      .join(''),
  );
}
