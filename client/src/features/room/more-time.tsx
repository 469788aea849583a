import { Button, Menu } from '@mantine/core';
import { IconClockPlus } from '@tabler/icons-react';
import classes from './facilitator-controls.module.css';
import { type Lender, lendersOf } from './lenders.ts';
import { useRoom } from './room-context.ts';
import type { Commanding } from './use-command.ts';

type Giving = Pick<Commanding, 'give'>;

/** More minutes for the running phase: borrowed openly from a later one, or by making the meeting longer. */
export function MoreTime({ give }: Giving) {
  const { meeting } = useRoom();
  const lenders = lendersOf(meeting);
  return (
    <Menu position="top-end" width="min(22rem, calc(100vw - 2rem))" withinPortal>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          title="More time"
          leftSection={<IconClockPlus size={16} aria-hidden="true" />}
        >
          <span className={classes.long}>More time</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.lenders ?? ''}>
        <Menu.Label>{lenders.length > 0 ? 'Borrow from' : 'No later phase has minutes to spare.'}</Menu.Label>
        {lenders.map((lender) => (
          <LenderItems key={lender.index} lender={lender} give={give} />
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => give({ kind: 'extend', minutes: 5 })}>Make the meeting 5 min longer</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function LenderItems({ lender: { index, name, offers }, give }: Giving & { lender: Lender }) {
  return offers.map(({ minutes, stays }) => (
    <Menu.Item
      key={minutes}
      aria-label={`Borrow ${minutes} min from ${name}, ${stays} min stay`}
      rightSection={<span className={classes.stays}>{stays} min stay</span>}
      onClick={() => give({ kind: 'borrow', minutes, from: index })}
    >
      {name}, {minutes} min
    </Menu.Item>
  ));
}
