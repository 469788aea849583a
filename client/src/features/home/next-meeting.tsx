import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import type { HomeView, MissingThing } from '@casecircle/shared/protocol/home.ts';
import type { MeetingLine } from '@casecircle/shared/protocol/meetings.ts';
import { type OwnCase, ownCase, presentersOf, presentsWord } from '../../http/own-case.ts';
import { Card } from '../../ui/card.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ButtonLink, TextLink } from '../../ui/text-link.tsx';
import { TimeInZone } from '../../ui/time-in-zone.tsx';
import { daysAway, longDay } from '../../ui/when.ts';
import { MissingList } from './missing-list.tsx';
import classes from './next-meeting.module.css';
import { isPressing, partWords, stepsFor } from './next-step.ts';
import { StepButton } from './step-button.tsx';

type Props = { next: NonNullable<HomeView['next']>; home: HomeView; me: Account };

/** The meeting that is next for me: when, with whom, my part, what is missing, and one clear step. */
export function NextMeeting({ next: { meeting, role, missing }, home, me }: Props) {
  const now = Date.now();
  const running = meeting.status === 'running';
  const own = ownCase(meeting, me.id);
  const alone = own !== undefined && meeting.cases.length === 1;
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
      <Why meeting={meeting.id} home={home} />
      <MissingList missing={missing} preparation={own && !own.shared ? own.preparation : undefined} />
      <p className={classes.hint}>{hint(meeting, own, missing)}</p>
      <Steps meeting={meeting} me={me.id} now={now} agreed={!missing.includes('agreement')} />
    </Card>
  );
}

/** Why it is my turn, and my last case, when the meeting is going to open with it. */
function Why({ meeting, home }: { meeting: string; home: HomeView }) {
  const turn = home.turns.find((one) => one.meeting === meeting);
  const back = home.returns.find((one) => one.meeting === meeting);
  return (
    <>
      {turn && <p className={classes.why}>{turn.sentence}</p>}
      {back && (
        <p className={classes.why}>
          It opens with three minutes on your last case, “{back.label}”: what became of it?{' '}
          <TextLink to="/meetings/$meetingId/summary" params={{ meetingId: back.from }}>
            Read it again
          </TextLink>
        </p>
      )}
    </>
  );
}

type StepsProps = { meeting: MeetingLine; me: string; now: number; agreed: boolean };

/** The agreement comes before everything else: without it nobody gets in. */
function Steps({ meeting, me, now, agreed }: StepsProps) {
  const [first, ...others] = stepsFor(meeting, me, now);
  return (
    <div className={classes.steps}>
      {!agreed && (
        <ButtonLink to="/groups/$groupId" params={{ groupId: meeting.group.id }}>
          Read the agreement
        </ButtonLink>
      )}
      {first && <StepButton step={first} meeting={meeting.id} primary={agreed && isPressing(meeting, me, now)} />}
      {others.map((step) => (
        <StepButton key={step} step={step} meeting={meeting.id} />
      ))}
    </div>
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

function hint(meeting: MeetingLine, own: OwnCase | undefined, missing: readonly MissingThing[]): string {
  if (own?.shared) return 'Your case is on the table. The group sees it in the room.';
  if (own && missing.includes('reading'))
    return 'In this group a facilitator reads it before you share it. Until you ask for that, it is yours alone.';
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
