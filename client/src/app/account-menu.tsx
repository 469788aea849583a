import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { meQuery, signOut } from '../http/accounts.ts';
import { announce } from '../ui/announce.tsx';
import classes from './account-menu.module.css';

/** Who I am, and where my things are; nothing while nobody is signed in. */
export function AccountMenu() {
  const me = useQuery({ ...meQuery, enabled: false }).data;
  const leave = useLeaving();
  if (!me) return null;
  return (
    <Menu>
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
        <Menu.Item onClick={leave}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useLeaving(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    try {
      await signOut();
    } catch {
      announce('Signing out did not work. Check your connection and try again.');
      return;
    }
    await navigate({ to: '/sign-in' });
    queries.clear();
  };
}
