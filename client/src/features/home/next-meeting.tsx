import type { GroupRole } from '@casecircle/shared/domain/people.ts';
import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import { type OwnCase, ownCase, presentersOf, presentsWord } from '../../http/own-case.ts';
import { Card } from '../../ui/card.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { TimeInZone } from '../../ui/time-in-zone.tsx';
import { daysAway, longDay } from '../../ui/when.ts';
import classes from './next-meeting.module.css';
import { isPressing, partWords, stepsFor } from './next-step.ts';
import { StepButton } from './step-button.tsx';

type Props = { meeting: MeetingLine; me: Account; role: GroupRole | undefined };

/** The meeting that is next for me: when, with whom, my part, and one clear step. */
export function NextMeeting({ meeting, me, role }: Props) {
  const now = Date.now();
  const running = meeting.status === 'running';
  const own = ownCase(meeting, me.id);
  const alone = own !== undefined && meeting.cases.length === 1;
  const [first, ...others] = stepsFor(meeting, me.id, now);
  return (
    <Card tone={running ? 'now' : 'plain'}>
      <p className={classes.tags}>
        {running && <Tag tone="now">Running now</Tag>}
        <Tag tone="accent">{partWords(meeting, me.id, role)}</Tag>
      </p>
      <When meeting={meeting} zone={me.timeZone} now={now} />
      <p className={classes.facts}>
        <TextLink to="/groups/$groupId" params={{ groupId: meeting.group.id }}>
          {meeting.group.name}
        </TextLink>
        {!alone && `, ${presentersOf(meeting, me.id)} ${presentsWord(meeting, me.id)}`}
      </p>
      <p className={classes.hint}>{hint(meeting, own)}</p>
      <div className={classes.steps}>
        {first && <StepButton step={first} meeting={meeting.id} primary={isPressing(meeting, me.id, now)} />}
        {others.map((step) => (
          <StepButton key={step} step={step} meeting={meeting.id} />
        ))}
      </div>
    </Card>
  );
}

/** A meeting that runs is now, whatever day it was planned for. */
function When({ meeting, zone, now }: { meeting: MeetingLine; zone: string; now: number }) {
  const running = meeting.status === 'running';
  const planned = (
    <TimeInZone instant={meeting.startsAt} zone={meeting.group.timeZone} show={running ? 'short' : 'time'} />
  );
  return (
    <>
      <p className={classes.day}>{running ? 'Now' : longDay(meeting.startsAt, zone)}</p>
      <p className={classes.facts}>
        {running && 'planned for '}
        {planned}, {meeting.minutes} minutes{!running && <>, {daysAway(meeting.startsAt, zone, now)}</>}
      </p>
    </>
  );
}

function hint(meeting: MeetingLine, own: OwnCase | undefined): string {
  if (own?.shared) return 'Your case is on the table. The group sees it in the room.';
  if (own) return draftHints[own.preparation];
  return meeting.cases.every(({ shared }) => shared)
    ? caseWords(meeting.cases.length)
    : 'Nothing to prepare: bring your attention.';
}

const draftHints = {
  case: 'Your draft is yours alone until you share it with the group.',
  title: 'Your story needs a title and nothing more. It is yours alone until you share it.',
  incident: 'Write what happened, and stop before what you did. It is yours alone until you share it.',
};

function caseWords(count: number): string {
  return count === 1 ? 'The case is on the table already.' : 'The cases are on the table already.';
}
