import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import type { Action } from './actions.ts';
import classes from './details.module.css';
import type { Acts } from './use-acts.ts';

type Entry = { action: Action; about: string };
type Props = { entries: readonly Entry[]; acts: Acts };

/** What is seldom wanted about a meeting, each with a line that says what it means. */
export function ChangeMenu({ entries, acts }: Props) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  if (entries.length === 0) return null;
  const start = (action: Action) => {
    // Where nothing opens that takes the focus, it stays beside what was done.
    opener.current?.focus();
    acts.start(action);
  };
  return (
    <div className={classes.actions}>
      <Menu withinPortal={false} position="bottom-start" width="min(22rem, 85vw)">
        <Menu.Target>
          <Button
            ref={opener}
            size="xs"
            variant="default"
            rightSection={<IconChevronDown size={14} aria-hidden />}
            loading={entries.some(({ action }) => acts.isBusy(action))}
          >
            Change this meeting
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {entries.map(({ action, about }, place) => (
            <Menu.Item
              key={`${action.label} ${about}`}
              aria-label={`${action.label}, ${about}`}
              aria-describedby={`${id}-${place}`}
              onClick={() => start(action)}
            >
              {action.label}
              <span id={`${id}-${place}`} className={classes.meaning}>
                {action.note}
              </span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** Those actions that belong into the menu, with what they are about. */
export function entriesOf(actions: readonly Action[], about: string): Entry[] {
  return actions.filter(({ rare }) => rare).map((action) => ({ action, about }));
}

/** Whether a key was pressed inside of an open menu, which then is what it closes. */
export function isInMenu(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[role="menu"]') !== null;
}
