import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import { Quiet } from '../../ui/quiet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { longDay } from '../../ui/when.ts';

/** Where words were until their time was up. */
export function WordsErased({ view: { forgottenAt, group } }: { view: Pick<MeetingView, 'forgottenAt' | 'group'> }) {
  if (forgottenAt === null) return null;
  return (
    <Quiet
      step={
        <TextLink to="/groups/$groupId" params={{ groupId: group.id }}>
          Back to {group.name}
        </TextLink>
      }
    >
      The words of this meeting were erased on {longDay(forgottenAt, group.timeZone)}, as your group had decided: table,
      notebooks and drafts. That it was held, and who presented, stays.
    </Quiet>
  );
}
