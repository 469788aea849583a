import type { Entry } from '@casecircle/shared/document/entries.ts';
import { entryName } from '@casecircle/shared/document/roots.ts';
import { Button, Group, Text } from '@mantine/core';
import { announce } from '../../ui/announce.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useRoom } from './room-context.ts';
import { useCommand } from './use-command.ts';

type Props = { entry: Entry; opened: boolean; onClose: () => void };

/** Asks once more, and says what will happen: it is quick, it is for everyone, and the author keeps the words. */
export function BlankEntry({ entry, opened, onClose }: Props) {
  const { nameOf, me } = useRoom();
  const { give, busy, refused } = useCommand();
  const author = entry.author === me.id ? 'You keep' : `${nameOf(entry.author)} keeps`;
  const blank = async () => {
    if (!(await give({ kind: 'blank', entry: entryName(entry) }))) return;
    announce('Taken from the table.');
    onClose();
  };
  return (
    <Sheet title="Take it from the table for everyone?" opened={opened} onClose={onClose}>
      <Text>
        It disappears from every screen at once. {author} the words in the notebook and sees there that a facilitator
        took them back. That it was done is noted, without the words. Whoever has read it has read it.
      </Text>
      {refused !== undefined && <Problem>{refused}</Problem>}
      <Group gap="xs" mt="md">
        <Button color="rose" loading={busy} onClick={() => void blank()}>
          Take it from the table
        </Button>
        <Button variant="default" onClick={onClose} data-autofocus>
          Leave it there
        </Button>
      </Group>
    </Sheet>
  );
}
