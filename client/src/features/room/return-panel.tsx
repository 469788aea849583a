import { type ReturnOutcome, returnOutcomes } from '@casecircle/shared/domain/meeting/meeting.ts';
import { returningNow } from '@casecircle/shared/domain/meeting/return.ts';
import type { ReturnView } from '@casecircle/shared/protocol/meetings.ts';
import { Button, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { returnQuery } from '../../http/meetings.ts';
import { announce } from '../../ui/announce.tsx';
import { Problem } from '../../ui/problem.tsx';
import classes from './return-panel.module.css';
import { useRoom } from './room-context.ts';
import { ScopeLine } from './scope-line.tsx';
import { useCommand } from './use-command.ts';

export const outcomeWords: Record<ReturnOutcome, { name: string; more: string }> = {
  tried: { name: 'Tried', more: 'whatever came of it' },
  'changed my mind': { name: 'Changed my mind', more: 'something else was right' },
  'still stuck': { name: 'Still stuck', more: 'it is where it was' },
  'not now': { name: 'Not now', more: 'I leave it at that' },
};

/** In a return phase: what became of the last case. Its person says it in a word; the others see whose turn it is. */
export function ReturnPanel() {
  const { meeting, me } = useRoom();
  const person = returningNow(meeting);
  if (person === undefined) return null;
  const outcome = meeting.returns.find((one) => one.person === person)?.outcome ?? null;
  return person === me.id ? <MyReturn outcome={outcome} /> : <TheirReturn person={person} outcome={outcome} />;
}

function TheirReturn({ person, outcome }: { person: string; outcome: ReturnOutcome | null }) {
  const { nameOf } = useRoom();
  return (
    <section aria-label="Return" className={classes.return}>
      <p className={classes.whose}>{nameOf(person)} comes back to the last case.</p>
      {outcome !== null && (
        <p className={classes.outcome}>
          {outcomeWords[outcome].name}: <span className={classes.more}>{outcomeWords[outcome].more}</span>
        </p>
      )}
    </section>
  );
}

function intentionWords({ intention, erased }: ReturnView): string {
  if (erased) return 'The words were erased, as your group decided. What became of it is still yours to say.';
  return intention ?? 'You had not written down an intention.';
}

function MyReturn({ outcome }: { outcome: ReturnOutcome | null }) {
  const { view } = useRoom();
  const { give, busy, refused } = useCommand();
  const { data, error } = useQuery(returnQuery(view.id));
  const [chosen, choose] = useState(outcome);
  const say = async () => {
    if (chosen && (await give({ kind: 'answer-return', outcome: chosen }))) announce('The group sees your answer.');
  };
  return (
    <section aria-label="Return" className={classes.return}>
      <p className={classes.whose}>What became of it?</p>
      {data && <p className={classes.small}>What you had set yourself{data.label && ` (“${data.label}”)`}:</p>}
      {data && <p className={classes.intention}>{intentionWords(data)}</p>}
      {error && <p className={classes.small}>What you had set yourself cannot be fetched just now.</p>}
      <Radio.Group aria-label="What became of it" value={chosen} onChange={(value) => choose(value as ReturnOutcome)}>
        <Stack gap={8} mt={12}>
          {returnOutcomes.map((one) => (
            <Radio key={one} value={one} label={outcomeWords[one].name} description={outcomeWords[one].more} />
          ))}
        </Stack>
      </Radio.Group>
      <ScopeLine scope="group">The group sees the word that you choose. It does not see your intention here.</ScopeLine>
      {refused !== undefined && <Problem>{refused}</Problem>}
      <Button
        size="xs"
        mt={8}
        loading={busy}
        disabled={chosen === null || chosen === outcome}
        onClick={() => void say()}
      >
        {outcome === null ? 'Say it to the group' : chosen === outcome ? 'Said' : 'Say it differently'}
      </Button>
    </section>
  );
}
