import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../../ui/problem.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { useRoom } from './room-context.ts';
import { useCommand } from './use-command.ts';
import { mayLeadNext } from './who-leads.ts';

/** Chooses one of those here who leads from now on, and asks once more. */
export function HandOver({ close }: { close: () => void }) {
  const { meeting, here, nameOf } = useRoom();
  const { give, refused, busy } = useCommand();
  const [chosen, setChosen] = useState<string | null>(null);
  const people = mayLeadNext(here, meeting);
  const to = chosen !== null && people.includes(chosen) ? chosen : null;
  const handOver = async () => {
    if (to !== null && (await give({ kind: 'hand-over', to }))) close();
  };
  if (people.length === 0)
    return <Quiet>Nobody else is here who could lead. Presenters cannot lead their own case.</Quiet>;
  return (
    <Stack gap="md">
      <Radio.Group label="Who leads from now on" value={to ?? ''} onChange={setChosen}>
        <Stack gap="xs" mt="xs">
          {people.map((person) => (
            <Radio key={person} value={person} label={nameOf(person)} />
          ))}
        </Stack>
      </Radio.Group>
      {to !== null && (
        <Text size="sm">
          {nameOf(to)} leads then: phases, time and turns. Everybody is told. A facilitator of the group can take the
          lead back at any time.
        </Text>
      )}
      <Group gap="xs">
        <Button disabled={to === null} loading={busy} onClick={() => void handOver()}>
          {to === null ? 'Hand over' : `Hand over to ${nameOf(to)}`}
        </Button>
        <Button variant="default" onClick={close}>
          Keep the lead
        </Button>
      </Group>
      {refused !== undefined && <Problem>{refused}</Problem>}
    </Stack>
  );
}
