import { type Account, ProfileChange } from '@casecircle/shared/protocol/accounts.ts';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeProfile, meQuery } from '../../http/accounts.ts';
import { announce } from '../../ui/announce.tsx';
import { FieldRow, Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { Saved } from '../../ui/saved.tsx';
import { TimeZoneField } from '../../ui/time-zone-field.tsx';

export function ProfileForm({ account }: { account: Account }) {
  const queries = useQueryClient();
  const { name, pronouns, credentials, timeZone } = account;
  const [saved, setSaved] = useState<object>();
  const form = useForm({
    shape: ProfileChange,
    start: { name, pronouns, credentials, timeZone },
    words: {
      name: 'Write the name your group calls you by, at most 80 characters.',
      pronouns: 'At most 80 characters.',
      credentials: 'At most 80 characters.',
    },
    send: async (change) => {
      queries.setQueryData(meQuery.queryKey, await changeProfile(change));
      setSaved(form.values);
      announce('Saved');
      await queries.invalidateQueries({ queryKey: ['groups'] });
    },
  });
  const actions = (
    <>
      <Button type="submit" loading={form.busy}>
        Save
      </Button>
      {saved === form.values && <Saved />}
    </>
  );
  return (
    <Fields onSubmit={form.submit} problem={form.problem} actions={actions} label="My account">
      <TextInput label="Name" autoComplete="name" {...form.field('name')} />
      <FieldRow>
        <TextInput label="Pronouns" placeholder="she/her" {...form.field('pronouns')} />
        <TextInput label="Credentials" placeholder="LMFT" autoComplete="off" {...form.field('credentials')} />
      </FieldRow>
      <TextInput
        label="E-mail"
        value={account.email}
        readOnly
        description="For signing in, and for mail if you want it. Other members do not see it."
      />
      <TimeZoneField description="Times everywhere are shown in it." {...form.field('timeZone')} />
    </Fields>
  );
}
