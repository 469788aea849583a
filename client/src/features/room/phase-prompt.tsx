import { phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { presentsNow } from '@casecircle/shared/domain/meeting/roles.ts';
import { Title } from '@mantine/core';
import { ModuleList } from './module-list.tsx';
import { ownPrompt } from './own-prompt.ts';
import { phaseTitle } from './phase-parts.ts';
import classes from './phase-prompt.module.css';
import { useRoom } from './room-context.ts';
import { chosenModule, seatOf } from './running-method.ts';
import { SeatsList } from './seats-list.tsx';
import { usePhaseNews } from './use-phase-news.ts';

/** What the running phase asks of this person; for some seconds it is also the news that the meeting has moved on. */
export function PhasePrompt() {
  const { meeting, me, nameOf } = useRoom();
  const presents = presentsNow(me.id, meeting);
  const isNew = usePhaseNews(meeting);
  const phase = phaseOf(meeting);
  if (!phase || meeting.stage.kind !== 'phase') return null;
  const seat = seatOf(me.id, meeting);
  const module = phase.usesModule ? chosenModule(meeting) : undefined;
  return (
    <>
      <header className={classes.prompt} data-new={isNew || undefined}>
        <p className={classes.place}>
          {isNew
            ? 'The meeting has moved on. What you are writing stays.'
            : `Phase ${meeting.stage.index + 1} of ${meeting.phases.length}`}
        </p>
        <Title order={2} size="h4" className={classes.name ?? ''}>
          {phaseTitle(meeting, meeting.stage.index, nameOf)}
        </Title>
        <p>{ownPrompt(meeting, me)}</p>
        {module && (
          <p>
            <strong>
              {module.name}
              {presents ? '.' : ':'}
            </strong>{' '}
            {!presents && module.prompt}
          </p>
        )}
        {seat && phase.chooses !== 'seats' && (
          <p>
            <strong>You sit as: {seat.name}.</strong> {seat.prompt}
          </p>
        )}
      </header>
      {phase.chooses === 'seats' && <SeatsList />}
      {phase.chooses === 'module' && <ModuleList />}
    </>
  );
}
