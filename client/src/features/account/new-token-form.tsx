import {
  type MadeToken,
  NewToken,
  scopeWords,
  type TokenScope,
  tokenScopes,
} from '@casecircle/shared/protocol/tokens.ts';
import { Button, Checkbox, NumberInput, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { makeToken, tokensQuery } from '../../http/tokens.ts';
import { announce } from '../../ui/announce.tsx';
import { Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';

type Start = { name: string; scopes: TokenScope[]; days: number | string };
const start: Start = { name: '', scopes: [], days: 90 };

/** Makes a token: for what, how much, how long. */
export function NewTokenForm({ onMade, onClose }: { onMade: (token: MadeToken) => void; onClose: () => void }) {
  const queries = useQueryClient();
  const form = useForm({
    shape: NewToken,
    start,
    words: {
      name: 'Write what the token is for, at most 80 characters.',
      scopes: 'Choose at least one thing that the program may do.',
      days: 'Choose from 1 to 366 days.',
    },
    send: async (wish) => {
      const made = await makeToken(wish);
      await queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
      announce('The token is made. It is shown once, ready to copy.');
      onMade(made);
    },
  });
  const actions = (
    <>
      <Button type="submit" variant="outline" loading={form.busy}>
        Make the token
      </Button>
      <Button variant="default" onClick={onClose}>
        Not now
      </Button>
    </>
  );
  return (
    <Fields onSubmit={form.submit} problem={form.problem} actions={actions} label="Make a token">
      <TextInput label="What is it for?" placeholder="My own calendar" autoComplete="off" {...form.field('name')} />
      <ScopeField field={form.field('scopes')} />
      <NumberInput
        label="Valid for how many days?"
        description="Afterwards the program stops, and you make a new one."
        min={1}
        max={366}
        allowDecimal={false}
        {...form.field('days')}
      />
    </Fields>
  );
}

type ScopeProps = { field: { value: TokenScope[]; error: string | undefined; onChange: (next: TokenScope[]) => void } };

/** What the program may do, in plain words. A document or a running meeting is never among them. */
function ScopeField({ field: { value, error, onChange } }: ScopeProps) {
  return (
    <Checkbox.Group
      label="The program may"
      description="Never more than you may, and never read what people write."
      value={value}
      error={error}
      onChange={(next) => onChange(tokenScopes.filter((scope) => next.includes(scope)))}
    >
      <Stack gap="xs" mt="xs">
        {tokenScopes.map((scope) => (
          <Checkbox key={scope} value={scope} label={scopeWords[scope]} aria-invalid={error !== undefined} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
