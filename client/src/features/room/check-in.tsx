import { readCheckIn, type System, systems, writeCheckIn } from '@casecircle/shared/document/check-in.ts';
import { notebookRoots } from '@casecircle/shared/document/roots.ts';
import { phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { IconFeather, IconFlame, IconShield } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useDocumentState } from '../../live/use-document.ts';
import { useRoot } from '../../live/use-root.ts';
import classes from './check-in.module.css';
import { useRoom } from './room-context.ts';
import { ScopeLine } from './scope-line.tsx';

const systemWords: Record<System, { name: string; sentence: string; Icon: typeof IconFlame }> = {
  threat: { name: 'Threat', sentence: 'On my guard: tense, hurried, or ready to hide.', Icon: IconShield },
  drive: { name: 'Drive', sentence: 'Pulled forward: keen, busy, wanting to get somewhere.', Icon: IconFlame },
  soothing: { name: 'Soothing', sentence: 'At ease: slow, safe enough, able to stay.', Icon: IconFeather },
};

/** In phases that check in: one gesture, for oneself. */
export function CheckIn() {
  const { meeting, notebook } = useRoom();
  const { loaded } = useDocumentState(notebook);
  const phase = phaseOf(meeting);
  // The same method can check in anew for the next case.
  return phase?.checkIn && loaded ? (
    <Place place={typeof phase.of === 'number' ? `${phase.of}-${phase.id}` : phase.id} />
  ) : null;
}

function Place({ place }: { place: string }) {
  const { notebook, serverOffset } = useRoom();
  const { document } = notebook;
  const chosen = useRoot(
    document.getMap(notebookRoots.checkIns),
    useCallback(() => readCheckIn(document, place), [document, place]),
  );
  return (
    <section aria-label="Check-in, for yourself">
      <p className={classes.ask}>Where are you, more than anywhere else?</p>
      <div className={classes.systems}>
        {systems.map((system) => {
          const { name, sentence, Icon } = systemWords[system];
          const choose = () =>
            writeCheckIn(document, place, system === chosen ? undefined : system, Date.now() + serverOffset);
          return (
            <button
              key={system}
              type="button"
              className={classes.system}
              aria-pressed={system === chosen}
              onClick={choose}
            >
              <Icon size={24} aria-hidden="true" />
              <span className={classes.name}>{name}</span>
              <span className={classes.sentence}>{sentence}</span>
            </button>
          );
        })}
      </div>
      <ScopeLine scope="me">It stays in your notebook. Nobody is shown it, and nothing is made of it.</ScopeLine>
    </section>
  );
}
