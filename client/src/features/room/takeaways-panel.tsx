import { removeTakeaway, type Takeaway } from '@casecircle/shared/document/entries.ts';
import { ownedKey } from '@casecircle/shared/document/roots.ts';
import { type CaseSlot, phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { CloseButton, Title } from '@mantine/core';
import { IconArrowRight, IconLeaf } from '@tabler/icons-react';
import { useState } from 'react';
import { keptFocus } from '../../ui/kept-focus.ts';
import { Quiet } from '../../ui/quiet.tsx';
import { FlagNote } from './flag-note.tsx';
import { useRoom } from './room-context.ts';
import { TakeawayForm } from './takeaway-form.tsx';
import classes from './takeaways-panel.module.css';
import { addTakeaway, setIntention, useTakeaways } from './use-takeaways.ts';

/** What the presenter of the running case takes along; after the last case, what each presenter does. */
export function TakeawaysPanel() {
  const { meeting, slot } = useRoom();
  const { kind } = meeting.stage;
  const over = kind === 'closing' || kind === 'closed' || phaseOf(meeting)?.of === 'ending';
  return (over ? meeting.cases : [slot]).map((one) => <OfPresenter key={one.caseId} slot={one} />);
}

/** What one presenter takes along, and the one thing they mean to try. Others see it arrive. */
function OfPresenter({ slot: { presenter } }: { slot: CaseSlot }) {
  const { table, nameOf, may, serverOffset, me } = useRoom();
  const { taken, intention } = useTakeaways(table.document, presenter);
  const presents = presenter === me.id;
  const writes = presents && may('takeaways');
  const now = () => Date.now() + serverOffset;
  return (
    <section
      ref={keptFocus}
      aria-label={presents ? 'Takeaways' : `Takeaways of ${nameOf(presenter)}`}
      className={classes.panel}
    >
      <Title order={2} size="h4">
        {presents ? 'What I take with me' : `What ${nameOf(presenter)} takes along`}
      </Title>
      {writes && <p className={classes.seen}>Everyone here sees what you write down, as soon as you add it.</p>}
      {taken.length === 0 && !writes && <Quiet>It appears here as {nameOf(presenter)} writes it down.</Quiet>}
      {taken.length > 0 && (
        <ul className={classes.taken}>
          {taken.map((takeaway) => (
            <Taken key={takeaway.id} takeaway={takeaway} writes={writes} />
          ))}
        </ul>
      )}
      {writes && (
        <TakeawayForm
          place="takeaway"
          label="Something that helps"
          placeholder="A thought, a sentence, an idea worth keeping"
          add="Add"
          onAdd={(text) => addTakeaway(table.document, me.id, text, now())}
        />
      )}
      <Intention
        intention={intention}
        writes={writes}
        onSet={(text) => setIntention(table.document, me.id, text, now())}
      />
      {writes && <p className={classes.seen}>The next meeting you come to begins with it: three minutes, one word.</p>}
    </section>
  );
}

function Taken({ takeaway, writes }: { takeaway: Takeaway; writes: boolean }) {
  const { table } = useRoom();
  return (
    <li>
      <IconLeaf size={16} aria-hidden="true" />
      <span className={classes.words}>{takeaway.text}</span>
      <FlagNote place={{ root: 'takeaways', key: ownedKey(takeaway.author, takeaway.id) }} />
      {writes && (
        <CloseButton
          size="sm"
          aria-label={`Remove: ${takeaway.text.slice(0, 40)}`}
          onClick={() => removeTakeaway(table.document, takeaway.author, takeaway.id)}
        />
      )}
    </li>
  );
}

type IntentionProps = { intention: Takeaway | undefined; writes: boolean; onSet: (text: string) => void };

function Intention({ intention, writes, onSet }: IntentionProps) {
  const [changing, setChanging] = useState(false);
  if (intention && !(writes && changing)) {
    return (
      <div className={classes.intention}>
        <p className={classes.small}>
          <IconArrowRight size={16} aria-hidden="true" />
          {writes ? 'What I mean to try' : 'One intention'}
        </p>
        <p className={classes.intended}>{intention.text}</p>
        {writes && (
          <button type="button" className={classes.change} onClick={() => setChanging(true)}>
            Put it differently
          </button>
        )}
      </div>
    );
  }
  if (!writes) return null;
  return (
    <TakeawayForm
      place="intention"
      label="One intention: what I mean to try"
      placeholder="One small thing before we meet again"
      before={intention?.text}
      add="Set the intention"
      onAdd={(text) => {
        onSet(text);
        setChanging(false);
      }}
    />
  );
}
