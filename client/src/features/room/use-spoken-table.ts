import { entryName } from '@casecircle/shared/document/roots.ts';
import { useEffect, useRef } from 'react';
import { announce } from '../../ui/announce.tsx';
import { useRoom } from './room-context.ts';
import { useAnswers, useEntries } from './use-entries.ts';
import { useTakeaways } from './use-takeaways.ts';

/** What comes within this time is said together, so that a busy table does not talk without end. */
const togetherMs = 2_500;

/** Speaks of what others put on the table, and of who comes and goes. Never the words themselves. */
export function useSpokenTable(): void {
  const { table, slot, me, meeting, present, nameOf, connection } = useRoom();
  const entries = useEntries(table.document).filter(({ author }) => author !== me.id).length;
  const answers = [...useAnswers(table.document, slot.presenter).values()].filter(({ text }) => text).length;
  const { taken, intention } = useTakeaways(table.document, slot.presenter);
  const presents = me.id === slot.presenter;
  const say = useTogetherSpoken();
  useGrowth(entries, (more) => say('entries', more === 1 ? 'A new entry.' : 'New entries.', 'New entries.'));
  useGrowth(answers, () => presents || say('answers', 'The presenter answered.'));
  useGrowth(taken.length, () => say('takeaways', presents ? 'Takeaway kept.' : 'A new takeaway.'));
  useGrowth(intention?.at ?? 0, () => say('intention', presents ? 'Intention kept.' : 'An intention is set.'));
  const held = useEntries(table.document).find((entry) => entryName(entry) === meeting.spotlight);
  const heldUp = held && entryName(held);
  useEffect(() => {
    if (held) say('spotlight', `${nameOf(meeting.lead ?? '')} holds up a ${held.kind} by ${nameOf(held.author)}.`);
  }, [heldUp]);
  const before = useRef(present);
  useEffect(() => {
    // Losing the connection empties the list, and coming back fills it: nobody came or went.
    if (connection.kind !== 'online' || present.length === 0) return;
    const known = before.current;
    before.current = present;
    if (known.length === 0) return;
    for (const person of present) if (!known.includes(person)) say(person, `${nameOf(person)} is here.`);
    for (const person of known) if (!present.includes(person)) say(person, `${nameOf(person)} is away.`);
  }, [present, connection.kind]);
}

function useGrowth(amount: number, grown: (more: number) => void): void {
  const before = useRef(amount);
  useEffect(() => {
    const more = amount - before.current;
    before.current = amount;
    if (more > 0) grown(more);
  }, [amount]);
}

/** Collects what is to be said; of what changes again meanwhile, only the last is said. */
function useTogetherSpoken(): (about: string, words: string, again?: string) => void {
  const waiting = useRef(new Map<string, string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (about, words, again = words) => {
    if (waiting.current.size === 0) {
      timer.current = setTimeout(() => {
        announce([...waiting.current.values()].join(' '));
        waiting.current.clear();
      }, togetherMs);
    }
    waiting.current.set(about, waiting.current.has(about) ? again : words);
  };
}
