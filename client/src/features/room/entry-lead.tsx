import type { Entry } from '@casecircle/shared/document/entries.ts';
import { entryName } from '@casecircle/shared/document/roots.ts';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconEraser, IconPresentation, IconPresentationOff } from '@tabler/icons-react';
import { useState } from 'react';
import { BlankEntry } from './blank-entry.tsx';
import { useRoom } from './room-context.ts';
import { useCommand } from './use-command.ts';

/** What the lead can do with an entry for all: hold it up, and, as any facilitator can, take it from the table. */
export function EntryLead({ entry, about }: { entry: Entry; about: string }) {
  const { meeting, mayGive } = useRoom();
  const { give, refused } = useCommand();
  const [blanking, setBlanking] = useState(false);
  const holds = mayGive('spotlight') && ['phase', 'closing'].includes(meeting.stage.kind);
  const blanks = mayGive('blank') && meeting.stage.kind !== 'closed';
  if (!(holds || blanks)) return null;
  const name = entryName(entry);
  const up = meeting.spotlight === name;
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`For everyone: ${about}`}>
            <IconDots size={16} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {holds && (
            <Menu.Item
              leftSection={up ? <IconPresentationOff size={16} /> : <IconPresentation size={16} />}
              onClick={() => void give({ kind: 'spotlight', entry: up ? null : name })}
            >
              {up ? 'Put it down again' : 'Hold it up for everyone'}
            </Menu.Item>
          )}
          {blanks && (
            <Menu.Item leftSection={<IconEraser size={16} />} onClick={() => setBlanking(true)}>
              Take it from the table…
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {refused !== undefined && <span role="alert">{refused}</span>}
      <BlankEntry entry={entry} opened={blanking} onClose={() => setBlanking(false)} />
    </>
  );
}
