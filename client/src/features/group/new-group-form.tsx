import { builtInFormats } from '@casecircle/shared/domain/formats/built-in.ts';
import { shortestOf } from '@casecircle/shared/domain/formats/fit.ts';
import { NewGroup } from '@casecircle/shared/protocol/groups.ts';
import { Button, NumberInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { meQuery } from '../../http/accounts.ts';
import { createGroup, groupQuery, groupsQuery } from '../../http/groups.ts';
import { FieldRow, Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { TimeZoneField } from '../../ui/time-zone-field.tsx';
import { browserZone } from '../../ui/when.ts';
import { AgreementField } from './agreement-field.tsx';
import { KindField } from './kind-field.tsx';
import { isStartingText, startingAgreement, startingCovers } from './starting-agreement.ts';

export function NewGroupForm() {
  const found = useFounding();
  const zone = useQuery({ ...meQuery, enabled: false }).data?.timeZone ?? browserZone();
  const form = useForm({
    shape: NewGroup,
    start: {
      name: '',
      kind: '',
      timeZone: zone,
      meetingMinutes: 90 as number | string,
      agreement: startingAgreement('consultation'),
    },
    words: {
      name: 'Give the group a name, at most 80 characters.',
      kind: 'Choose what kind of group this is.',
      meetingMinutes: 'A meeting lasts between 30 and 180 minutes.',
      agreement: 'Write an agreement, at most 20,000 characters. It can be changed later.',
    },
    send: found,
  });
  const kind = form.field('kind');
  // What nobody has touched fits the kind; what somebody has written stays.
  const choose = (next: Parameters<typeof kind.onChange>[0]) => {
    kind.onChange(next);
    if ((next === 'supervision' || next === 'consultation') && isStartingText(form.values.agreement))
      form.set('agreement', startingAgreement(next));
  };
  const submit = (
    <Button type="submit" loading={form.busy}>
      Create the group
    </Button>
  );
  return (
    <Fields onSubmit={form.submit} problem={form.problem} actions={submit} label="New group">
      <TextInput
        label="Name"
        description="Members see it, calendars may show it. Leave the clinic’s name out if that matters to you."
        autoComplete="off"
        {...form.field('name')}
      />
      <KindField {...kind} onChange={choose} />
      <FieldRow>
        <TimeZoneField description="Meetings are planned on this clock." {...form.field('timeZone')} />
        <NumberInput
          label="Length of a meeting"
          description={`In minutes, from 30 to 180. ${lengthWords}`}
          step={5}
          allowDecimal={false}
          allowNegative={false}
          {...form.field('meetingMinutes')}
        />
      </FieldRow>
      <AgreementField
        description="A good beginning in plain words. Make it yours: everybody reads and accepts it before the first meeting."
        {...form.field('agreement')}
      />
    </Fields>
  );
}

/** What the methods need, so that nobody learns it only when the first meeting is planned. */
const lengthWords = `Every method fits itself to it; ${Math.max(...builtInFormats.map(({ phases }) => shortestOf(phases)))} minutes are enough for any of them.`;

function useFounding(): (wish: NewGroup) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (wish) => {
    const covers = wish.agreement === startingAgreement(wish.kind) ? { covers: startingCovers(wish.kind) } : {};
    const group = await createGroup({ ...wish, ...covers });
    queries.setQueryData(groupQuery(group.id).queryKey, group);
    await queries.invalidateQueries({ queryKey: groupsQuery.queryKey, exact: true });
    await navigate({ to: '/groups/$groupId', params: { groupId: group.id } });
  };
}
