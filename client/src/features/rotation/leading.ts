import type { OccurrenceView } from '@casecircle/shared/protocol/season.ts';
import type { Action } from './actions.ts';

/** What who leads may change about a meeting to come, all of it in one menu. */
export function leading(occurrence: OccurrenceView): Action[] {
  const move = seldom({ kind: 'form', label: 'Move it', form: 'move' }, 'Another day or time; who presents stays.');
  const change = { kind: 'cancel', occurrence: occurrence.key } as const;
  const cancel = seldom(
    { kind: 'change', label: 'Cancel this meeting', change },
    isByHand(occurrence) ? 'It does not take place.' : 'It does not take place; its turns come later.',
  );
  if (isByHand(occurrence)) return [move, cancel];
  return [
    move,
    seldom({ kind: 'form', label: 'How many cases', form: 'cases' }, 'None, one, two or three this time.'),
    seldom({ kind: 'form', label: 'Another method', form: 'method' }, 'Held in another way this time only.'),
    seldom({ kind: 'form', label: 'Choose who presents', form: 'pinned' }, 'It stays so, whatever else changes.'),
    seldom(
      { kind: 'form', label: 'Urgent: let somebody present here', form: 'urgent' },
      'Ahead of the order; it uses up their next turn.',
    ),
    cancel,
  ];
}

function seldom(action: Action, note: string): Action {
  return { ...action, rare: true, note };
}

/** Planned with its presenters, by somebody rather than by the rhythm. */
export function isByHand({ key }: OccurrenceView): boolean {
  return key.startsWith('planned:');
}
