import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../http/accounts.ts';
import { leave } from '../http/leave.ts';
import { announce } from '../ui/announce.tsx';
import classes from './account-menu.module.css';

/** Who I am, and where my things are; nothing while nobody is signed in. */
export function AccountMenu() {
  const me = useQuery({ ...meQuery, enabled: false }).data;
  if (!me) return null;
  return (
    <Menu withinPortal={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          className={classes.target}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          <span className={classes.name}>{me.name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item renderRoot={(props) => <Link to="/account" {...props} />}>My account</Menu.Item>
        {me.administrator && (
          <Menu.Item renderRoot={(props) => <Link to="/administration" {...props} />}>Administration</Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item onClick={leaveAloud}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

async function leaveAloud(): Promise<void> {
  try {
    await leave();
  } catch {
    announce('Signing out did not work. Check your connection and try again.');
  }
}
