import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { Section } from '../../ui/section.tsx';
import { ButtonLink } from '../../ui/text-link.tsx';
import { mayHere } from './may-here.ts';
import classes from './season-door.module.css';

/** The way to the season: who presents when, and why. */
export function SeasonDoor({ group }: { group: GroupView }) {
  return (
    <Section title="Season" id="season">
      <div className={classes.door}>
        <p className={classes.words}>
          {mayHere(group, 'change-season')
            ? 'Set the rhythm once, and everybody sees who presents when, and why. Absences and swaps have their place there too.'
            : 'Who presents when, and why. Say there when you are away, or ask somebody to take your turn.'}
        </p>
        <ButtonLink to="/groups/$groupId/season" params={{ groupId: group.id }} variant="default">
          Open the season
        </ButtonLink>
      </div>
    </Section>
  );
}
