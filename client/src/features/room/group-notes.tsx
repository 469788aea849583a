import { tableRoots } from '@casecircle/shared/document/roots.ts';
import { Text, Title } from '@mantine/core';
import { RichTextEditor } from '../../live/rich-text-editor.tsx';
import { RichTextView } from '../../live/rich-text-view.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { useRoom } from './room-context.ts';
import { useTogether } from './use-together.ts';

/** What the group writes down together, in the phases that open it; afterwards to read. */
export function GroupNotes() {
  const { table, may } = useRoom();
  const together = useTogether();
  const fragment = table.document.getXmlFragment(tableRoots.notes);
  const open = may('notes');
  return (
    <section aria-label="Group notes">
      <Title order={3}>Group notes</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {open
          ? 'Everyone here reads this, and those who may speak now write in it together.'
          : 'What the group wrote down together.'}
      </Text>
      {open ? (
        <RichTextEditor
          fragment={fragment}
          label="Group notes"
          placeholder="What the group wants to keep in mind together."
          together={together}
        />
      ) : (
        <RichTextView
          fragment={fragment}
          whenEmpty={<Quiet>Nothing yet. The group writes here together during the feedback.</Quiet>}
        />
      )}
    </section>
  );
}
