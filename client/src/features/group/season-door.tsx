import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { useQuery } from '@tanstack/react-query';
import { seasonQuery } from '../../http/season.ts';
import { Section } from '../../ui/section.tsx';
import { ButtonLink } from '../../ui/text-link.tsx';
import { mayHere } from './may-here.ts';
import classes from './season-door.module.css';

/** The way to the season: who presents when, and why. Where there is none yet, it is the first step of a facilitator. */
export function SeasonDoor({ group }: { group: GroupView }) {
  const { data: season } = useQuery(seasonQuery(group.id));
  const empty = season?.rhythm === null && mayHere(group, 'change-season');
  const words = group.archivedAt === null ? `${who} ${whatToDo}` : who;
  return (
    <Section title="Season" id="season">
      <div className={classes.door}>
        <p className={classes.words}>
          {empty
            ? 'Set the rhythm once, such as every other Tuesday at 17:30. From then on everybody sees who presents when, and why.'
            : words}
        </p>
        <ButtonLink to="/groups/$groupId/season" params={{ groupId: group.id }} variant="default">
          {empty ? 'Set the rhythm' : 'Open the season'}
        </ButtonLink>
      </div>
    </Section>
  );
}

const who = 'Who presents when, and why.';
const whatToDo = 'Say there when you are away, or ask somebody to take your turn.';
