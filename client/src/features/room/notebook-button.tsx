import { Button } from '@mantine/core';
import { IconNotebook } from '@tabler/icons-react';
import { useNotebookDoor } from './notebook-door.ts';

/** The notebook, one press away. */
export function NotebookButton() {
  const { open, show, hide } = useNotebookDoor();
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
