import { coachText } from '@casecircle/shared/coach/coach-text.ts';
import type { Category } from '@casecircle/shared/coach/finding.ts';
import { placesOf } from '@casecircle/shared/coach/places.ts';
import { splitKey } from '@casecircle/shared/document/roots.ts';
import { type TablePlace, tablePlaces } from '@casecircle/shared/document/table-places.ts';
import type { CoachFlag } from '@casecircle/shared/protocol/coach.ts';
import type { DocumentName } from '@casecircle/shared/protocol/documents.ts';
import { AppError } from '../errors.ts';
import { createTurnstile } from '../live/turnstile.ts';
import { flaggedIn, isRed, type ReaderParts } from './table-reader.ts';

export type WatchParts = ReaderParts & {
  /** Whether anybody is there to be asked. */
  isAttended(meetingId: string): boolean;
  /** Tells whoever may know what the coach asks about in a meeting now. */
  tell(meetingId: string, flags: readonly CoachFlag[]): void;
  report(event: string, about: { meeting: string; error: unknown }): void;
};

/** How long people write on before what they wrote is read. Milliseconds. */
const pause = 1_000;

/** So many parts of a place are told of; who reads that much asked about needs no longer list. */
const mostParts = 200;

/** How long what the coach could not read is left before it is tried again. Milliseconds. */
const rest = 30_000;

type Watched = {
  timer?: NodeJS.Timeout;
  retry?: NodeJS.Timeout;
  flags: readonly CoachFlag[];
  read: Map<string, Known>;
};

/** A place whose words were looked at, and what is asked about them. Without `text` they could not be read the last time. */
type Known = { text: string | undefined; flag: CoachFlag | undefined; decided: boolean };

/** Reads tables along while people write on them, a pause after each change. */
export type TableWatch = {
  changed(name: DocumentName): void;
  /** What the coach asks about in a meeting, as far as it was read; asks for a reading where there was none. */
  flagsOf(meetingId: string): readonly CoachFlag[];
  stop(): void;
};

export function watchTables(parts: WatchParts): TableWatch {
  const watched = new Map<string, Watched>();
  const meetingOfCase = new Map<string, string>();
  const alone = createTurnstile();
  let stopped = false;

  function schedule(meetingId: string): void {
    if (stopped) return;
    const one: Watched = watched.get(meetingId) ?? { flags: [], read: new Map() };
    watched.set(meetingId, one);
    // Not pushed back by the next key: in a room where many write there might be no pause at all.
    one.timer ??= setTimeout(() => {
      delete one.timer;
      // One after another: of two at once, the one that began earlier could have the last word.
      void alone(meetingId, () => look(meetingId, one)).catch((error: unknown) => {
        if (!stopped) parts.report('table-unread', { meeting: meetingId, error });
      });
    }, pause);
  }

  async function look(meetingId: string, one: Watched): Promise<void> {
    forgetEmpty();
    if (watched.get(meetingId) !== one) return;
    const places = (await parts.documents.read({ scope: 'table', meetingId }, tablePlaces)) ?? [];
    for (const { root, key } of places)
      if (root === 'cases' && key) meetingOfCase.set(splitKey(key)?.id ?? '', meetingId);
    const read = new Map<string, Known>();
    for (const place of places) {
      const name = `${place.root} ${place.key}`;
      const text = coachText(place.blocks);
      const before = one.read.get(name);
      // What was asked about, or is not for its author's word alone, is read again: they may have decided otherwise meanwhile.
      const isRead = before?.text === text && !before.flag && !before.decided;
      read.set(name, isRead ? before : await readPlace(place, { meetingId, text, before }));
    }
    one.read = read;
    clearTimeout(one.retry);
    if ([...read.values()].some(({ text }) => text === undefined) && !stopped)
      one.retry = setTimeout(() => schedule(meetingId), rest);
    const flags = [...read.values()].flatMap(({ flag }) => flag ?? []);
    if (stopped || JSON.stringify(flags) === JSON.stringify(one.flags)) return;
    one.flags = flags;
    parts.tell(meetingId, flags);
  }

  /** What one of them wrote that the coach cannot read keeps it from nothing else on the table. */
  async function readPlace(
    place: TablePlace,
    { meetingId, text, before }: { meetingId: string; text: string; before: Known | undefined },
  ): Promise<Known> {
    try {
      return { text, ...(await flagFor(place, meetingId)) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const isNews = before === undefined || before.text !== undefined;
      if (isNews && !stopped) parts.report('place-unread', { meeting: meetingId, error });
      return { text: undefined, flag: before?.flag, decided: before?.decided ?? false };
    }
  }

  async function flagFor(place: TablePlace, meetingId: string): Promise<Pick<Known, 'flag' | 'decided'>> {
    const who = `${meetingId} ${place.author ?? place.root}`;
    const { open, decided } = await flaggedIn(place, { meetingId, who }, parts);
    const red = open.filter(isRed);
    if (red.length === 0) return { flag: undefined, decided };
    const places = placesOf(place.blocks, open);
    const flag: CoachFlag = {
      place: { root: place.root, key: place.key },
      author: place.author,
      count: red.length,
      categories: [...new Set<Category>(red.map(({ category }) => category))],
      parts: open
        .flatMap(({ level }, at) => (places[at] ?? []).map((part) => ({ ...part, level })))
        .slice(0, mostParts),
    };
    return { flag, decided };
  }

  /** What nobody is at any more is not kept: it holds words. */
  function forgetEmpty(): void {
    for (const [meetingId, { timer, retry }] of watched) {
      if (parts.isAttended(meetingId)) continue;
      clearTimeout(timer);
      clearTimeout(retry);
      watched.delete(meetingId);
    }
    for (const [caseId, meetingId] of meetingOfCase) if (!watched.has(meetingId)) meetingOfCase.delete(caseId);
  }

  return {
    changed(name) {
      if (name.scope === 'table') schedule(name.meetingId);
      else if (name.scope === 'notebook' && watched.has(name.meetingId)) schedule(name.meetingId);
      else if (name.scope === 'draft') {
        const meetingId = meetingOfCase.get(name.caseId);
        if (meetingId !== undefined) schedule(meetingId);
      }
    },
    flagsOf(meetingId) {
      const known = watched.get(meetingId);
      if (!known) schedule(meetingId);
      return known?.flags ?? [];
    },
    stop() {
      stopped = true;
      for (const { timer, retry } of watched.values()) {
        clearTimeout(timer);
        clearTimeout(retry);
      }
    },
  };
}
