import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { meQuery } from '../../http/accounts.ts';
import { meetingQuery } from '../../http/meetings.ts';
import { type OwnCase, ownCase, presentersOf } from '../../http/own-case.ts';
import { askWhetherBegunMs, BegunNotice } from '../../live/begun-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { TimeInZone } from '../../ui/time-in-zone.tsx';
import { DraftPart } from './draft-part.tsx';
import { SharedPart } from './shared/shared-part.tsx';

/** Where the presenter writes a case before the meeting, first for themselves alone, then for the group. */
export function PreparePage({ meetingId }: { meetingId: string }) {
  const meeting = useQuery({
    ...meetingQuery(meetingId),
    refetchOnMount: 'always',
    refetchInterval: askWhetherBegunMs,
  });
  const me = useQuery(meQuery);
  return (
    <Loaded page query={meeting} lines={5}>
      {(view) => (
        <Loaded query={me}>
          {({ id, name }) => (
            <>
              <PageHeading
                above={view.group.name}
                below={
                  <>
                    For <TimeInZone instant={view.startsAt} zone={view.group.timeZone} />
                    <Under own={ownCase(view, id)} />
                  </>
                }
              >
                Prepare your case
              </PageHeading>
              <BegunNotice view={view}>
                The meeting has begun.{' '}
                <TextLink to="/meetings/$meetingId" params={{ meetingId: view.id }}>
                  Enter the room
                </TextLink>
              </BegunNotice>
              <Body view={view} me={{ id, name }} />
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function Under({ own }: { own: OwnCase | undefined }) {
  if (!own) return null;
  return <>{`, under the label “${own.label}”, by the method “${own.format}”`}</>;
}

function Body({ view, me }: { view: MeetingView; me: { id: string; name: string } }) {
  const own = ownCase(view, me.id);
  const wasDraft = useRef(false);
  useEffect(() => {
    if (own && !own.shared) wasDraft.current = true;
  }, [own]);
  if (!own) return <NotPresenter view={view} me={me.id} />;
  if (!own.shared) return <DraftPart view={view} own={own} />;
  return <SharedPart view={view} own={own} me={me} justShared={wasDraft.current} />;
}

function NotPresenter({ view, me }: { view: MeetingView; me: string }) {
  const several = view.cases.length > 1;
  return (
    <Quiet
      step={
        <TextLink to="/meetings/$meetingId/lobby" params={{ meetingId: view.id }}>
          Go to the lobby
        </TextLink>
      }
    >
      This is where {presentersOf(view, me)} {several ? 'prepare their cases' : 'prepares a case'}. A draft belongs to
      its presenter alone; you will read it once it is shared with the group.
    </Quiet>
  );
}
