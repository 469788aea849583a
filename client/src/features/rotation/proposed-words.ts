import type { SeasonChange, SeasonPreview } from '@casecircle/shared/protocol/season.ts';
import { longDay } from '../../ui/when.ts';
import { startsOf } from './proposed-moves.tsx';

/** Whether a rhythm begins a season: no turn of anybody lay anywhere before. */
export function begins(change: SeasonChange, { moves }: SeasonPreview): boolean {
  return (
    change.kind === 'rhythm' && change.rhythm !== null && moves.length > 0 && moves.every(({ from }) => from === null)
  );
}

/** What a change does, in one sentence: the list beside it names each person once, so many moves are only counted here. */
export function proposedWords(change: SeasonChange, preview: SeasonPreview, zone: string): string {
  const { moves, sentence } = preview;
  if (begins(change, preview)) return `Your season begins on ${longDay(startsOf(moves)[0]?.startsAt ?? 0, zone)}.`;
  if (moves.length <= 2) return sentence;
  const people = new Set(moves.map(({ person }) => person.id)).size;
  const counted = people === 1 ? 'One person presents' : `${numbers[people] ?? people} people present`;
  return `${deedOf(sentence)}${counted} on other days.`;
}

/** What happens to the meeting itself, which the server says before it tells who moves. */
function deedOf(sentence: string): string {
  return sentence.slice(0, Math.max(sentence.indexOf('This moves '), 0));
}

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
