import type { FormatView } from '@casecircle/shared/protocol/formats.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { useQuery } from '@tanstack/react-query';
import { formatQuery } from '../../../http/formats.ts';
import { groupQuery } from '../../../http/groups.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { usePageTitle } from '../../../ui/use-page-title.ts';
import { mayHere } from '../may-here.ts';
import { FormatEditor } from './format-editor.tsx';
import { FormatReading } from './format-reading.tsx';
import { MakeCopy } from './make-copy.tsx';
import { RehearseLink } from './rehearse-link.tsx';

type Props = { groupId: string; formatId: string };

/** A method: the group’s own to change, the others to read and to copy. */
export function FormatPage({ groupId, formatId }: Props) {
  const group = useQuery(groupQuery(groupId));
  const format = useQuery(formatQuery(groupId, formatId));
  return (
    <Loaded page query={group} lines={5}>
      {(found) => (
        <Loaded page query={format} lines={6}>
          {(view) => <FormatOf group={found} view={view} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function FormatOf({ group, view }: { group: GroupView; view: FormatView }) {
  const { format, version, builtIn } = view;
  usePageTitle(format.name);
  const edits = mayHere(group, 'edit-formats');
  return (
    <>
      <PageHeading
        above={
          <TextLink to="/groups/$groupId" params={{ groupId: group.id }}>
            {group.name}
          </TextLink>
        }
        below={
          <>
            {format.summary} {builtIn ? 'After ' : ''}
            {format.source}.
          </>
        }
        actions={
          <>
            <RehearseLink group={group.id} format={format} />
            {edits && builtIn && <MakeCopy group={group.id} from={format} />}
          </>
        }
      >
        {format.name}
      </PageHeading>
      {edits && version !== null ? (
        <FormatEditor group={group} stored={{ format, version }} />
      ) : (
        <FormatReading group={group} format={format} />
      )}
    </>
  );
}
