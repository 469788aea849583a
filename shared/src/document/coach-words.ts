import type * as Y from 'yjs';
import { z } from 'zod';
import { limits } from '../protocol/limits.ts';
import { Instant } from '../protocol/text.ts';

/** The root of a draft and of a notebook under which its owner’s decisions about the coach’s findings stand. */
export const coachRoot = 'coach';

/**
 * `settled`: words of which the owner said that they identify nobody here. `own`: the owner’s private list, always red.
 * They are words of the owner’s scope: nobody else receives them.
 */
export type CoachWords = { settled: string[]; own: string[] };

const kinds = ['settled', 'own'] as const;
type Kind = (typeof kinds)[number];

/** The longest word or group of words that a decision can be about, in characters. */
export const decisionCharacters = 200;

/** `words`: as they were written, to be shown so; the key has them in small letters. */
export const CoachDecision = z.object({ at: Instant, words: z.string().max(decisionCharacters).optional() });

/** `settled:maria keller`: the same word however it is written, so that it is decided once. */
export function decisionKey(kind: Kind, words: string): string {
  return `${kind}:${words.trim().toLowerCase().slice(0, decisionCharacters)}`;
}

/** Whether this is the key of a decision; the guard asks. */
export function isDecisionKey(key: string): boolean {
  return (
    key.length <= decisionCharacters + 8 &&
    kinds.some((kind) => key.startsWith(`${kind}:`) && key.length > kind.length + 1)
  );
}

/** Whether these are the words of that key: what is shown must be what was decided. */
function isWritten(words: string, decided: string): boolean {
  return words.toLowerCase().slice(0, decisionCharacters) === decided;
}

/** The decisions in a draft or a notebook; what cannot be read is left out. */
export function readCoachWords(document: Y.Doc): CoachWords {
  const found: CoachWords = { settled: [], own: [] };
  for (const [key, value] of document.getMap(coachRoot).entries()) {
    const decision = CoachDecision.safeParse(value);
    if (!isDecisionKey(key) || !decision.success) continue;
    const decided = key.slice(key.indexOf(':') + 1);
    const written = decision.data.words ?? decided;
    const kind = key.startsWith('own:') ? 'own' : 'settled';
    if (found[kind].length < limits.coachWords) found[kind].push(isWritten(written, decided) ? written : decided);
  }
  return found;
}

export function writeDecision(document: Y.Doc, kind: Kind, words: string, at: number): void {
  const written = words.trim().slice(0, decisionCharacters);
  document.getMap(coachRoot).set(decisionKey(kind, words), { at, words: written });
}

export function removeDecision(document: Y.Doc, kind: Kind, words: string): void {
  document.getMap(coachRoot).delete(decisionKey(kind, words));
}
