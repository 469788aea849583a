import { Button } from '@mantine/core';
import { IconNotebook } from '@tabler/icons-react';
import { useNotebookDoor } from './notebook-door.ts';
import { useRoom } from './room-context.ts';

/** The notebook, one press away; where it stands open anyway, there is nothing to press. */
export function NotebookButton() {
  const { quiet } = useRoom();
  const { open, show, hide } = useNotebookDoor();
  // The time bar sets its last part apart from the phases, so that its place stays taken.
  if (quiet) return <span />;
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconNotebook size={16} aria-hidden="true" />}
      aria-expanded={open}
      aria-keyshortcuts="Alt+N"
      title="My notebook (Alt+N)"
      onClick={open ? hide : show}
    >
      My notebook
    </Button>
  );
}
