import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import { Button } from '@mantine/core';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { Section } from '../../../ui/section.tsx';
import type { Acting } from '../acting.ts';
import { Proposed } from '../proposed.tsx';
import { useOneChange } from '../use-one-change.ts';
import { OrderForm } from './order-form.tsx';
import classes from './rhythm.module.css';
import { RhythmForm } from './rhythm-form.tsx';

type Props = { season: SeasonView; group: GroupView; acting: Acting };

/** How the group meets, in words; for facilitators the way to change it and who begins. */
export function RhythmSection({ season, group, acting }: Props) {
  const { rhythm, rhythmWords } = season;
  return (
    <Section title="Your rhythm">
      <p className={classes.words}>{rhythmWords ?? 'You have no rhythm: each meeting is planned by itself.'}</p>
      {acting.leads && (
        <div className={classes.steps}>
          <Disclosure label={rhythm === null ? 'Set the rhythm' : 'Change the rhythm'} variant="default" size="xs">
            {(close) => <RhythmForm season={season} group={group} onClose={close} />}
          </Disclosure>
          <Disclosure label="Who begins" variant="default" size="xs">
            {(close) => <OrderForm season={season} group={group} onClose={close} />}
          </Disclosure>
          {rhythm !== null && <StopRhythm season={season} group={group.id} />}
        </div>
      )}
    </Section>
  );
}

function StopRhythm({ season, group }: { season: SeasonView; group: string }) {
  const { proposal, start, started, error } = useOneChange(group);
  const { formatId, wrap } = season;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        loading={started !== undefined}
        onClick={() => start({ kind: 'rhythm', rhythm: null, formatId, wrap }, 'rhythm')}
      >
        Meet without a rhythm
      </Button>
      <RefusalNote error={error} />
      <Proposed proposal={proposal} zone={season.timeZone} />
    </>
  );
}
