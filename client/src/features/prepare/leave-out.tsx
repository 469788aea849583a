import { Title } from '@mantine/core';
import classes from './prepare.module.css';

/** A gentle word about what makes a client recognisable. */
export function LeaveOut() {
  return (
    <section aria-label="What to leave out" className={classes.gentle}>
      <Title order={2} size="h4" mb={4}>
        Leave out
      </Title>
      <p>
        Names and initials, exact dates and ages, places, employers, schools, rare diagnoses, numbers of any kind. “A
        woman in her forties” says enough. Change what the question does not need.
      </p>
    </section>
  );
}
