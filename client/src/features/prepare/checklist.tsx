import { Title } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import classes from './prepare.module.css';

type Props = { question: boolean; notes: boolean; shared: boolean };

/** What is there and what is still missing. */
export function Checklist({ question, notes, shared }: Props) {
  return (
    <section aria-label="What is still missing">
      <Title order={2} size="h4" mb="xs">
        {shared ? 'Everything is there' : 'What is still missing'}
      </Title>
      <ul className={classes.checklist}>
        <Item done={question}>Your question</Item>
        <Item done={notes}>Case notes</Item>
        <Item done={shared}>Shared with the group</Item>
      </ul>
    </section>
  );
}

function Item({ done, children }: { done: boolean; children: string }) {
  const Icon = done ? IconCircleCheck : IconCircle;
  return (
    <li data-done={done || undefined}>
      <Icon size={20} role="img" aria-label={done ? 'Done' : 'Open'} />
      {children}
    </li>
  );
}
