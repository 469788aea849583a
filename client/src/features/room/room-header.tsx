import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Connection } from '../../live/meeting-socket.ts';
import { SavedBadge, SavedNotice } from '../../live/saved-badge.tsx';
import { ActionsButton } from './actions-button.tsx';
import { CallLink } from './call-link.tsx';
import { PeopleHere } from './people-here.tsx';
import { useRoom } from './room-context.ts';
import classes from './room-header.module.css';

/** Where one is, who is here, and whether what was written is safe. */
export function RoomHeader() {
  const { view, table, notebook, connection, rescued } = useRoom();
  const documents = [table, notebook];
  return (
    <header className={classes.header}>
      <div className={classes.line}>
        <Link
          to="/groups/$groupId"
          params={{ groupId: view.group.id }}
          className={classes.back}
          title={view.group.name}
        >
          <IconChevronLeft size={16} aria-hidden="true" className={classes.chevron} />
          <span className={classes.name}>{view.group.name}</span>
        </Link>
        <PeopleHere />
        <CallLink link={view.callLink} short />
        <ActionsButton />
        <SavedBadge documents={documents} />
      </div>
      <SavedNotice documents={documents} also={also(connection) ?? rescued} />
    </header>
  );
}

function also({ kind }: Connection): string | undefined {
  return kind === 'offline' ? 'Phases, turns and who is here may be out of date until then.' : undefined;
}
