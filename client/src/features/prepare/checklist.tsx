import type { Preparation } from '@casecircle/shared/domain/formats/format.ts';
import { Title } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { preparationWords } from './preparation-words.ts';
import classes from './prepare.module.css';

type Props = { preparation: Preparation; question: boolean; notes: boolean; shared: boolean };

/** What is there and what is still missing, of what the method asks for. */
export function Checklist({ preparation, question, notes, shared }: Props) {
  const words = preparationWords[preparation];
  return (
    <section aria-label="What is still missing">
      <Title order={2} size="h4" mb="xs">
        {shared ? 'Everything is there' : 'What is still missing'}
      </Title>
      <ul className={classes.checklist}>
        <Item done={question}>{words.question.item}</Item>
        {words.notes && <Item done={notes}>{words.notes.label}</Item>}
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
