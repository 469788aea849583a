import { TurnId } from '@casecircle/shared/protocol/season.ts';
import { Select } from '@mantine/core';
import { z } from 'zod';
import { ask } from '../../http/season.ts';
import { announce } from '../../ui/announce.tsx';
import { Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import type { ActFormProps } from './act-form.tsx';
import { comingTurns } from './coming-turns.ts';
import { FormButtons } from './form-buttons.tsx';
import { useSeasonRefresh } from './use-season-refresh.ts';

/** Proposes to one person to swap turns. Nothing changes until they agree. */
export function SwapForm({ season, group, acting, acts, turn }: ActFormProps & { turn: string }) {
  const refresh = useSeasonRefresh();
  const others = comingTurns(season).filter(({ person }) => person.id !== acting.me);
  const form = useForm({
    shape: z.object({ theirs: TurnId }),
    start: { theirs: null as string | null },
    words: { theirs: 'Choose the turn that you would take instead.' },
    send: async ({ theirs }) => {
      const chosen = others.find((each) => each.turn === theirs);
      if (chosen === undefined) return;
      await ask(group.id, { kind: 'swap', turn, with: chosen.person.id, theirs });
      await refresh();
      announce(`${chosen.person.name} is asked. Your turn stays yours until they agree.`);
      acts.close();
    },
  });
  return (
    <Fields
      onSubmit={form.submit}
      problem={form.problem}
      label="Swap with somebody"
      actions={
        <FormButtons busy={form.busy} onClose={acts.close}>
          Ask them
        </FormButtons>
      }
    >
      <Select
        label="Whose turn would you take instead?"
        description="They are asked first; your turn stays yours until they agree."
        placeholder="Choose a turn"
        data={others.map(({ turn: value, person, day }) => ({ value, label: `${person.name}, ${day}` }))}
        nothingFoundMessage="Nobody else has a turn in what is shown."
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        {...form.field('theirs')}
      />
    </Fields>
  );
}
