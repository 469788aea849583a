import { tableRoots } from '@casecircle/shared/document/roots.ts';
import { Text, Title } from '@mantine/core';
import { useCallback } from 'react';
import { plainText, RichTextView } from '../../live/rich-text-view.tsx';
import { useRoot } from '../../live/use-root.ts';
import { CoachedRichText } from './coached-rich-text.tsx';
import { FlagNote } from './flag-note.tsx';
import { useRoom } from './room-context.ts';
import { useTogether } from './use-together.ts';

/** What the group writes down together, in the phases that open it; afterwards to read. */
export function GroupNotes() {
  const { table, may } = useRoom();
  const together = useTogether();
  const fragment = table.document.getXmlFragment(tableRoots.notes);
  const open = may('notes');
  const isEmpty = useRoot(
    fragment,
    useCallback(() => plainText(fragment).trim() === '', [fragment]),
  );
  if (!open && isEmpty) return null;
  return (
    <section aria-label="Group notes">
      <Title order={2} size="h3">
        Group notes
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {open
          ? 'Everyone here reads this, and those who may speak now write in it together.'
          : 'What the group wrote down together.'}
      </Text>
      <FlagNote place={{ root: 'notes', key: null }} />
      {open ? (
        <CoachedRichText
          fragment={fragment}
          label="Group notes"
          placeholder="What the group wants to keep in mind together."
          together={together}
        />
      ) : (
        <RichTextView fragment={fragment} whenEmpty={null} />
      )}
    </section>
  );
}
