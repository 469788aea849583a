import { silencesPresenter } from '@casecircle/shared/domain/meeting/roles.ts';
import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useRef } from 'react';
import { answerAhead } from './answer-ahead.ts';
import { useRoom } from './room-context.ts';
import { type RoomDialog, useRoomDialogs } from './room-dialogs.ts';
import { runningMethod } from './running-method.ts';
import type { Commanding } from './use-command.ts';

/** What who leads needs less often. */
export function LeadMenu({ give }: Pick<Commanding, 'give'>) {
  const { meeting, presenterName } = useRoom();
  const { show } = useRoomDialogs();
  const button = useRef<HTMLButtonElement>(null);
  const method = runningMethod(meeting);
  const answer = silencesPresenter(meeting) ? answerAhead(meeting) : undefined;
  // The focus is back on the button before the dialog opens, so that the dialog gives it back to there.
  const then = (act: () => void) => () => {
    button.current?.focus();
    act();
  };
  const open = (dialog: RoomDialog) => then(() => show(dialog));
  return (
    <Menu position="top-end" withinPortal returnFocus={false}>
      <Menu.Target>
        <Button ref={button} size="xs" variant="default" aria-label="More for who leads" title="More">
          <IconDots size={16} aria-hidden="true" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {answer !== undefined && !meeting.bringBack && (
          <Menu.Item onClick={then(() => void give({ kind: 'bring-back' }))}>Bring {presenterName} back</Menu.Item>
        )}
        {method?.seats && <Menu.Item onClick={open('seats')}>Assign seats…</Menu.Item>}
        {method?.modules && <Menu.Item onClick={open('module')}>Choose the module…</Menu.Item>}
        <Menu.Item onClick={open('hand-over')}>Hand over the lead…</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
