import {
  Address,
  GroupRole,
  type GroupView,
  longestInvitation,
  type MadeInvitation,
  type NewInvitation,
} from '@casecircle/shared/protocol/groups.ts';
import { WallDate } from '@casecircle/shared/protocol/text.ts';
import { Button, Radio, Select, Stack, TextInput } from '@mantine/core';
import { z } from 'zod';
import { invite } from '../../http/groups.ts';
import { announce } from '../../ui/announce.tsx';
import { FieldRow, Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { instantOf, wallDate } from '../../ui/when.ts';
import { roleOptions } from './group-words.ts';
import { useGroupRefresh } from './use-group-change.ts';

type Props = { group: GroupView; onMade: (invitation: MadeInvitation) => void; onClose: () => void };

/** Makes a link for one person, or for everybody who has it until a date. */
export function InvitationForm({ group, onMade, onClose }: Props) {
  const refresh = useGroupRefresh();
  const form = useForm({
    shape: wishIn(group.timeZone),
    start: { kind: 'single-use', role: 'member', email: '', date: wallDate(group.timeZone, 14) },
    send: async (wish) => {
      const made = await invite(group.id, wish);
      await refresh();
      announce(made.mailed ? 'The invitation goes out by mail.' : 'The link is made. It is shown once, ready to copy.');
      onMade(made);
    },
  });
  const actions = (
    <>
      <Button type="submit" variant="outline" loading={form.busy}>
        Make the link
      </Button>
      <Button variant="default" onClick={onClose}>
        Not now
      </Button>
    </>
  );
  return (
    <Fields onSubmit={form.submit} problem={form.problem} actions={actions} label="Invite somebody">
      <Radio.Group label="Whom is the link for?" {...form.field('kind')}>
        <Stack gap="xs" mt="xs">
          <Radio
            value="single-use"
            label="One person"
            description="It works once. The safest way: one link for each."
          />
          <Radio value="until" label="Several people" description="Whoever has it can join until a date you choose." />
        </Stack>
      </Radio.Group>
      <FieldRow>
        <Select label="They join as" data={roleOptions} allowDeselect={false} {...selectField(form.field('role'))} />
        {form.values.kind === 'single-use' && (
          <TextInput
            label="E-mail address, if you like"
            description="It goes there by mail where mail is set up here. The link is shown to you all the same."
            type="email"
            autoComplete="off"
            spellCheck={false}
            {...form.field('email')}
          />
        )}
        {form.values.kind === 'until' && (
          <TextInput
            label="Until the end of"
            type="date"
            min={wallDate(group.timeZone)}
            max={wallDate(group.timeZone, longestInvitation - 1)}
            {...form.field('date')}
          />
        )}
      </FieldRow>
    </Fields>
  );
}

const day = 24 * 60 * 60 * 1000;

/** The form's values as the protocol wants them; the date counts to its last minute on the group's clock. */
function wishIn(zone: string): z.ZodType<NewInvitation> {
  return z
    .object({ kind: z.enum(['single-use', 'until']), role: GroupRole, email: z.string(), date: z.string() })
    .transform(({ kind, role, email, date }, context): NewInvitation => {
      if (kind === 'single-use') {
        if (email.trim() === '') return { kind, role };
        const address = Address.safeParse(email);
        if (address.success) return { kind, role, email: address.data };
        context.addIssue({
          code: 'custom',
          path: ['email'],
          message: 'This is not an e-mail address. Check its spelling.',
        });
        return z.NEVER;
      }
      const until = WallDate.safeParse(date).success ? instantOf(date, '23:59', zone) : 0;
      const ahead = until - Date.now();
      if (ahead > 0 && ahead <= longestInvitation * day) return { kind, role, until };
      context.addIssue({ code: 'custom', path: ['date'], message: 'Choose a day from today on, within a year.' });
      return z.NEVER;
    });
}

/** A select without a choice left keeps the one it had. */
function selectField<Field extends { onChange: (next: string) => void }>({ onChange, ...field }: Field) {
  return { ...field, onChange: (next: string | null) => next !== null && onChange(next) };
}
