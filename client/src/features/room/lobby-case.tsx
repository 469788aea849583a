import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import type { SharedDocument } from '../../live/shared-document.ts';
import { useDocument, useDocumentState } from '../../live/use-document.ts';
import { Fence } from '../../ui/fence.tsx';
import { CaseSection } from './case-section.tsx';

/** The shared case, to read before the meeting starts. */
export function LobbyCase({ view }: { view: MeetingView }) {
  const table = useDocument({ scope: 'table', meetingId: view.id });
  return table ? <Opened view={view} table={table} /> : null;
}

function Opened({ view, table }: { view: MeetingView; table: SharedDocument }) {
  const { loaded } = useDocumentState(table);
  if (!loaded) return null;
  return (
    <Fence>
      <CaseSection view={view} table={table.document} />
    </Fence>
  );
}
