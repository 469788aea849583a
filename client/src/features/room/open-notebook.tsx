import { Button } from '@mantine/core';
import { IconNotebook } from '@tabler/icons-react';
import { useNotebookDoor } from './notebook-door.ts';

/** Opens the notebook from wherever one stands. */
export function OpenNotebook() {
  const { show } = useNotebookDoor();
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      mt={4}
      ml={-8}
      leftSection={<IconNotebook size={16} aria-hidden="true" />}
      onClick={show}
    >
      Open my notebook
    </Button>
  );
}
