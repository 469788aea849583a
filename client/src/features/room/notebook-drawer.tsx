import { CloseButton, Title } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Fence } from '../../ui/fence.tsx';
import { useNotebookDoor } from './notebook-door.ts';
import classes from './notebook-drawer.module.css';
import { NotebookPanel } from './notebook-panel.tsx';

/** The notebook beside the table: not a dialog, the case stays readable and writable next to it. Escape closes it. */
export function NotebookDrawer() {
  const { open } = useNotebookDoor();
  return open ? <OpenDrawer /> : null;
}

function OpenDrawer() {
  const { hide } = useNotebookDoor();
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const writing = drawer.current?.querySelector('textarea');
    (writing ?? drawer.current)?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    // A question that opens from here lies outside of the drawer and closes by itself.
    const inside = event.target instanceof Node && drawer.current?.contains(event.target);
    if (event.key === 'Escape' && inside && !event.defaultPrevented) hide();
  };
  return (
    <aside ref={drawer} aria-label="My notebook" className={classes.drawer} tabIndex={-1} onKeyDown={onKeyDown}>
      <header className={classes.head}>
        <Title order={2} size="h3">
          My notebook
        </Title>
        <span className={classes.key}>Alt+N</span>
        <CloseButton aria-label="Close the notebook" onClick={hide} />
      </header>
      <Fence>
        <NotebookPanel />
      </Fence>
    </aside>
  );
}
