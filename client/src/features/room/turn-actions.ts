import { goesRound, takesTurns } from '@casecircle/shared/domain/meeting/circle.ts';
import { phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { presentsNow, silencesPresenter } from '@casecircle/shared/domain/meeting/roles.ts';
import { oneSpeaker } from './one-speaker.ts';
import type { RoomAction } from './room-actions.ts';
import type { RoomWithRights } from './room-context.ts';
import type { RoomDialog } from './room-dialogs.ts';
import { runningMethod } from './running-method.ts';
import type { Commanding } from './use-command.ts';

type Means = Pick<Commanding, 'give'> & { show: (dialog: RoomDialog) => void };

/** What somebody may do for themselves in the running phase. */
export function turnActions(room: RoomWithRights, { give, show }: Means): RoomAction[] {
  const { meeting, me, mayGive } = room;
  const phase = phaseOf(meeting);
  if (!phase) return [];
  const own = (id: string, name: string, run: () => unknown, letter: string): RoomAction => ({
    id,
    group: 'My turn',
    name,
    letter,
    run: () => void run(),
  });
  const alone = phase.verb === 'writeAlone' || phase.verb === 'silence';
  const finished = meeting.ready.includes(me.id);
  const { bringBack } = meeting;
  const silenced = presentsNow(me.id, meeting) && silencesPresenter(meeting);
  const seats =
    mayGive('take-seat') && !mayGive('advance') && phase.chooses === 'seats' && runningMethod(meeting)?.seats;
  return [
    ...(alone ? [] : floorActions(room, give, own)),
    ...(alone && mayGive('ready')
      ? [
          own(
            'ready',
            finished ? 'Not yet after all' : 'I have finished',
            () => give({ kind: 'ready', ready: !finished }),
            'd',
          ),
        ]
      : []),
    ...(silenced
      ? [
          own(
            'bring-me-back',
            bringBack ? 'I can wait after all' : 'Bring me back',
            () => give({ kind: 'bring-me-back', wish: !bringBack }),
            'b',
          ),
        ]
      : []),
    ...(seats ? [{ id: 'seats', group: 'My turn' as const, name: 'Take a seat…', run: () => show('seats') }] : []),
  ];
}

type Own = (id: string, name: string, run: () => unknown, letter: string) => RoomAction;

function floorActions({ meeting, me, mayGive }: RoomWithRights, give: Commanding['give'], own: Own): RoomAction[] {
  const { speaking, waiting } = meeting.turns;
  const phase = phaseOf(meeting);
  if (!phase || !mayGive('ask-turn') || oneSpeaker(meeting) !== undefined) return [];
  const pass = own(
    'pass-turn',
    waiting.includes(me.id) ? 'Pass after all' : 'Pass',
    () => give({ kind: 'pass-turn' }),
    'p',
  );
  if (speaking === me.id) {
    const done = goesRound(phase) ? ('next-turn' as const) : ('pass-turn' as const);
    return [own('done', 'I am done', () => give({ kind: done }), 'd'), ...(goesRound(phase) ? [pass] : [])];
  }
  if (waiting.includes(me.id)) return [pass];
  if (!takesTurns(me, meeting)) return [];
  return [own('ask-turn', 'Ask for a turn', () => give({ kind: 'ask-turn' }), 't'), pass];
}
