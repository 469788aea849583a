import { silencesPresenter } from '@casecircle/shared/domain/meeting/roles.ts';
import { answerAhead } from './answer-ahead.ts';
import { lendersOf } from './lenders.ts';
import { nextName, previousName } from './phase-buttons.tsx';
import type { RoomAction } from './room-actions.ts';
import type { RoomWithRights } from './room-context.ts';
import type { RoomDialog } from './room-dialogs.ts';
import { runningMethod } from './running-method.ts';
import { turnOnWords } from './turn-on.tsx';
import type { Commanding } from './use-command.ts';

type Means = Pick<Commanding, 'give'> & { show: (dialog: RoomDialog) => void };

/** What who leads may do now. What moves everybody has no letter: nobody is dragged along by a slip of a finger. */
export function leadActions(room: RoomWithRights, { give, show }: Means): RoomAction[] {
  const { meeting, mayGive } = room;
  const { stage } = meeting;
  if (stage.kind !== 'phase' && stage.kind !== 'closing') return [];
  if (!mayGive('advance')) return mayGive('take-over') ? [takeOver(room, give)] : [];
  const before = previousName(meeting);
  return [
    ...(stage.kind === 'phase'
      ? [meetingAction('advance', `Next: ${nextName(meeting)}`, () => give({ kind: 'advance' }))]
      : [meetingAction('close', 'Close the meeting…', () => show('close'))]),
    ...(before === undefined ? [] : [meetingAction('back', `Back to ${before}`, () => give({ kind: 'back' }))]),
    ...floorActions(room, give),
    ...choosingActions(room, { give, show }),
    meetingAction('hand-over', 'Hand over the lead…', () => show('hand-over')),
    ...timeActions(room, give),
  ];
}

type Give = Commanding['give'];

function meetingAction(id: string, name: string, run: () => unknown, letter?: string): RoomAction {
  return { id, group: 'The meeting', name, run: () => void run(), ...(letter === undefined ? {} : { letter }) };
}

function takeOver({ meeting, nameOf, present }: RoomWithRights, give: Give): RoomAction {
  const { lead } = meeting;
  const who = lead === null ? 'nobody leads' : `${nameOf(lead)} leads${present.includes(lead) ? '' : ', away'}`;
  return meetingAction('take-over', `Take over the lead (${who})`, () => give({ kind: 'take-over' }));
}

function floorActions(room: RoomWithRights, give: Give): RoomAction[] {
  const words = turnOnWords(room);
  return words === undefined ? [] : [meetingAction('next-turn', words, () => give({ kind: 'next-turn' }), 'f')];
}

function choosingActions({ meeting, presenterName }: RoomWithRights, { give, show }: Means): RoomAction[] {
  const method = runningMethod(meeting);
  const answer = silencesPresenter(meeting) ? answerAhead(meeting) : undefined;
  return [
    ...(answer ? [meetingAction('bring-back', `Bring ${presenterName} back`, () => give({ kind: 'bring-back' }))] : []),
    ...(method?.seats ? [meetingAction('seats', 'Assign seats…', () => show('seats'))] : []),
    ...(method?.modules ? [meetingAction('module', 'Choose the module…', () => show('module'))] : []),
  ];
}

function timeActions({ meeting }: RoomWithRights, give: Give): RoomAction[] {
  const { stage } = meeting;
  if (stage.kind !== 'phase') return [];
  const stopped = stage.clock.kind === 'stopped';
  const action = (id: string, name: string, run: () => unknown): RoomAction => ({
    id,
    group: 'Its time',
    name,
    run: () => void run(),
  });
  return [
    {
      ...action('stop', stopped ? 'Let the clock go on' : 'Stop the clock', () =>
        give({ kind: stopped ? 'resume' : 'pause' }),
      ),
      letter: 's',
    },
    ...lendersOf(meeting).flatMap(({ index, name, offers }) =>
      offers.map(({ minutes, stays }) =>
        action(`borrow-${index}-${minutes}`, `Borrow ${minutes} min from ${name} (${stays} min stay)`, () =>
          give({ kind: 'borrow', minutes, from: index }),
        ),
      ),
    ),
    action('extend', 'Make the meeting 5 min longer', () => give({ kind: 'extend', minutes: 5 })),
  ];
}
