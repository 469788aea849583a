import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

type Props = { title: ReactNode; actions?: ReactNode; children: ReactNode; id?: string };

/** A titled part of a page, and a region for those who jump from one to the next. */
export function Section({ title, actions, children, id }: Props) {
  const heading = useId();
  return (
    <section className={classes.section} aria-labelledby={heading} id={id}>
      <header className={classes.heading}>
        <Title order={2} id={heading}>
          {title}
        </Title>
        {actions}
      </header>
      {children}
    </section>
  );
}
