import { caseOf, type Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { PersonId } from '@casecircle/shared/domain/people.ts';
import { mayCommand } from '@casecircle/shared/domain/policy.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { Navigate } from '@tanstack/react-router';
import { useStore } from 'zustand';
import type { MeetingSocket } from '../../live/meeting-socket.ts';
import { useMeeting } from '../../live/use-meeting.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { Section } from '../../ui/section.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { CallLink } from './call-link.tsx';
import { FormatStrip } from './format-strip.tsx';
import { LobbyCase } from './lobby-case.tsx';
import classes from './lobby-inside.module.css';
import { LobbyStart } from './lobby-start.tsx';
import { Refused } from './refused.tsx';
import { ReturnAhead } from './return-ahead.tsx';
import { nameIn } from './room-context.ts';

type Props = { view: MeetingView; me: PersonId };

/** The lobby of those who accepted the agreement. Everybody goes in when the facilitator starts. */
export function LobbyInside({ view, me }: Props) {
  const socket = useMeeting(view.id);
  return socket ? <Joined view={view} me={me} socket={socket} /> : <Waiting lines={4} />;
}

type JoinedProps = Props & { socket: MeetingSocket };

function Joined({ view, me, socket }: JoinedProps) {
  const { connection, state, present, serverOffset, flags } = useStore(socket.live);
  if (connection.kind === 'refused') return <Refused code={connection.code} />;
  if (!state) return <Waiting lines={4} label="Opening the lobby" />;
  const { meeting } = state;
  if (meeting.stage.kind === 'closed') return <Over view={view} />;
  if (meeting.stage.kind !== 'lobby') {
    return <Navigate to="/meetings/$meetingId" params={{ meetingId: view.id }} replace />;
  }
  return (
    <div className={classes.lobby}>
      <div className={classes.start}>
        {mayCommand({ id: me, role: view.role }, 'start', meeting) ? (
          <LobbyStart view={view} meeting={meeting} give={socket.give} serverOffset={serverOffset} />
        ) : (
          <p className={classes.wait} role="status">
            The facilitator starts the meeting. The room opens for you then; there is nothing you need to press.
          </p>
        )}
        <p className={classes.call}>
          <CallLink link={view.callLink} />
        </p>
        {connection.kind === 'offline' && <p className={classes.soft}>Offline. Connecting again by itself.</p>}
      </div>
      <Section title="Who is here">
        <WhoIsHere view={view} meeting={meeting} present={present} me={me} />
      </Section>
      <Section title="What will happen">
        <ReturnAhead meetingId={view.id} />
        <CaseLine view={view} me={me} meeting={meeting} />
        <FormatStrip meeting={meeting} nameOf={(person) => nameIn(view, person)} />
      </Section>
      {meeting.cases.some(({ sharedAt }) => sharedAt !== null) && (
        <LobbyCase view={view} me={me} asking={{ flags, give: socket.give, meeting }} />
      )}
    </div>
  );
}

type WhoProps = Props & { meeting: Meeting; present: readonly PersonId[] };

function WhoIsHere({ view, meeting, present, me }: WhoProps) {
  const here = view.people.filter(({ id }) => present.includes(id));
  const away = view.people.filter(({ id }) => !present.includes(id));
  return (
    <>
      <ul aria-label="Here" className={classes.people}>
        {here.map((person) => (
          <li key={person.id} data-here>
            <PersonName name={person.name} pronouns={person.pronouns} credentials={person.credentials} />
            <span className={classes.soft}>
              {[
                person.id === me && 'you',
                caseOf(meeting, person.id) !== undefined && 'presents',
                person.role === 'facilitator' && 'facilitates',
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {away.length > 0 && <p className={classes.soft}>Not here yet: {away.map(({ name }) => name).join(', ')}</p>}
    </>
  );
}

function CaseLine({ view, me, meeting }: Props & { meeting: Meeting }) {
  const own = caseOf(meeting, me);
  const waited = meeting.cases.filter(({ sharedAt, presenter }) => sharedAt === null && presenter !== me);
  return (
    <>
      {waited.map(({ caseId, presenter }) => (
        <p key={caseId} className={classes.soft}>
          {nameIn(view, presenter)} has not shared the case yet.
        </p>
      ))}
      {own?.sharedAt === null && (
        <p>
          You have not shared your case yet.{' '}
          <TextLink to="/meetings/$meetingId/prepare" params={{ meetingId: view.id }}>
            Open your draft
          </TextLink>
        </p>
      )}
    </>
  );
}

function Over({ view }: { view: MeetingView }) {
  return (
    <Quiet
      step={
        <TextLink to="/meetings/$meetingId/summary" params={{ meetingId: view.id }}>
          Read the summary
        </TextLink>
      }
    >
      This meeting is over and closed.
    </Quiet>
  );
}
