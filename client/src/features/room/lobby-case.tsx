import type { PersonId } from '@casecircle/shared/domain/people.ts';
import type { MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import type { SharedDocument } from '../../live/shared-document.ts';
import { useDocument, useDocumentState } from '../../live/use-document.ts';
import { Fence } from '../../ui/fence.tsx';
import { CaseSection } from './case-section.tsx';
import { hasLeft } from './leaving.ts';
import { LobbyFlag, type LobbyFlags } from './lobby-flag.tsx';
import { QuietExit } from './quiet-exit.tsx';
import { QuietNote } from './quiet-note.tsx';

type Props = { view: MeetingView; me: PersonId; asking: LobbyFlags };

/** The shared cases, to read before the meeting starts; or, for whoever left them quietly, the way back. */
export function LobbyCase(props: Props) {
  return hasLeft(props.view) ? <QuietNote meetingId={props.view.id} /> : <FromTable {...props} />;
}

function FromTable(props: Props) {
  const table = useDocument({ scope: 'table', meetingId: props.view.id });
  return table ? <Opened {...props} table={table} /> : null;
}

function Opened({ view, me, asking, table }: Props & { table: SharedDocument }) {
  const { loaded } = useDocumentState(table);
  if (!loaded) return null;
  const presents = view.cases.some(({ presenter }) => presenter.id === me);
  return (
    <Fence>
      {view.cases.map((one) => (
        <CaseSection
          key={one.caseId}
          view={view}
          shown={one}
          table={table.document}
          above={<LobbyFlag view={view} me={me} shown={one} table={table.document} {...asking} />}
        />
      ))}
      {!presents && <QuietExit meetingId={view.id} />}
    </Fence>
  );
}
