import { ActionIcon } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../http/accounts.ts';
import { noticesQuery } from '../http/notices.ts';
import classes from './notices-bell.module.css';

/** The way to the notices, with how many are unread; nothing while nobody is signed in. */
export function NoticesBell() {
  const me = useQuery({ ...meQuery, enabled: false }).data;
  return me ? <Bell /> : null;
}

function Bell() {
  const unread = useQuery(noticesQuery).data?.filter(({ readAt }) => readAt === null).length ?? 0;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={40}
      className={classes.bell}
      aria-label={unread === 0 ? 'Notices' : `Notices, ${unread} unread`}
      renderRoot={(props) => <Link to="/notices" {...props} />}
    >
      <IconBell size={20} aria-hidden />
      {unread > 0 && (
        <span className={classes.count} aria-hidden>
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </ActionIcon>
  );
}
