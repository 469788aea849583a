import type { PersonId } from '@casecircle/shared/domain/people.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import type { SharedDocument } from '../../live/shared-document.ts';
import { useDocument, useDocumentState } from '../../live/use-document.ts';
import { Fence } from '../../ui/fence.tsx';
import { CaseSection } from './case-section.tsx';
import { hasLeft } from './leaving.ts';
import { QuietExit } from './quiet-exit.tsx';
import { QuietNote } from './quiet-note.tsx';

/** The shared cases, to read before the meeting starts; or, for whoever left them quietly, the way back. */
export function LobbyCase({ view, me }: { view: MeetingView; me: PersonId }) {
  if (hasLeft(view)) return <QuietNote meetingId={view.id} />;
  return <FromTable view={view} presents={view.cases.some(({ presenter }) => presenter.id === me)} />;
}

function FromTable({ view, presents }: { view: MeetingView; presents: boolean }) {
  const table = useDocument({ scope: 'table', meetingId: view.id });
  return table ? <Opened view={view} table={table} presents={presents} /> : null;
}

function Opened({ view, table, presents }: { view: MeetingView; table: SharedDocument; presents: boolean }) {
  const { loaded } = useDocumentState(table);
  if (!loaded) return null;
  return (
    <Fence>
      {view.cases.map((one) => (
        <CaseSection key={one.caseId} view={view} shown={one} table={table.document} />
      ))}
      {!presents && <QuietExit meetingId={view.id} />}
    </Fence>
  );
}
