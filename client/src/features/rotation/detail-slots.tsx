import type { OccurrenceView, SeasonView, SlotView } from '@casecircle/shared/protocol/season.ts';
import type { Acting } from './acting.ts';
import { ActionRow } from './action-row.tsx';
import { slotActions } from './actions.ts';
import classes from './details.module.css';
import { isHeld } from './occurrence-words.ts';
import { SlotKind } from './slot-kind.tsx';
import type { Acts } from './use-acts.ts';

type Props = { occurrence: OccurrenceView; season: SeasonView; acting: Acting; acts: Acts };

/** The cases of a meeting: who brings each and why, and what can be done about it. */
export function DetailSlots({ occurrence, season, acting, acts }: Props) {
  const { slots, state } = occurrence;
  if (!isHeld(occurrence)) return null;
  if (slots.length === 0) {
    return (
      <p className={classes.sentence}>
        {state === 'past'
          ? 'Nobody brought a case.'
          : 'Nobody brings a case this time: the evening is for the group itself.'}
      </p>
    );
  }
  return (
    <ol className={classes.slots} aria-label="Who presents">
      {slots.map((slot) => (
        <li key={slot.index} className={classes.slot}>
          <SlotKind kind={slot.kind} />
          <p className={classes.sentence}>{slot.sentence}</p>
          <Asked slot={slot} season={season} me={acting.me} />
          <ActionRow
            actions={slotActions(slot, { occurrence, season, acting }).filter(({ rare }) => !rare)}
            acts={acts}
            about={aboutOf(slot, acting.me)}
          />
        </li>
      ))}
    </ol>
  );
}

/** That somebody has asked about this turn, as long as nobody has answered. */
function Asked({ slot, season, me }: { slot: SlotView; season: SeasonView; me: string }) {
  const asked = season.requests.filter(({ state, turn }) => state === 'open' && turn !== null && turn === slot.turn);
  return asked.map(({ id, kind, by, with: other }) => (
    <p key={id} className={classes.note}>
      {by.id === me ? 'You ask' : `${by.name} asks`}{' '}
      {kind === 'swap'
        ? `${other === null ? 'somebody' : other.id === me ? 'you' : other.name} to swap.`
        : 'whether anybody can take this turn.'}
    </p>
  ));
}

/** How a turn is named in the words of its controls. */
export function aboutOf({ presenter }: SlotView, me: string): string {
  if (presenter === null) return 'the open case';
  return presenter.id === me ? 'your turn' : `the turn of ${presenter.name}`;
}
