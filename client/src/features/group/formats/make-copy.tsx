import { NewFormat } from '@casecircle/shared/protocol/formats.ts';
import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { copyFormat } from '../../../http/formats.ts';
import { announce } from '../../../ui/announce.tsx';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Fields } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { useGroupRefresh } from '../use-group-change.ts';

type Props = { group: string; from: { id: string; name: string } };

/** Makes a copy that the group may change, and opens it. */
export function MakeCopy({ group, from }: Props) {
  return (
    <Disclosure label="Make our own copy" about={from.name} variant="default" size="xs">
      {(close) => (
        <Card>
          <CopyForm group={group} from={from} onClose={close} />
        </Card>
      )}
    </Disclosure>
  );
}

function CopyForm({ group, from, onClose }: Props & { onClose: () => void }) {
  const navigate = useNavigate();
  const refresh = useGroupRefresh();
  const form = useForm({
    shape: NewFormat,
    start: { from: from.id, name: `Our ${from.name}`.slice(0, 80) },
    words: { name: 'Give your copy a name, at most 80 characters.' },
    send: async (wish) => {
      const { id } = await copyFormat(group, wish);
      await refresh();
      announce('Your copy is there. Change it as you need it.');
      await navigate({ to: '/groups/$groupId/formats/$formatId', params: { groupId: group, formatId: id } });
    },
  });
  const actions = (
    <>
      <Button type="submit" size="xs" loading={form.busy}>
        Make the copy
      </Button>
      <Button variant="default" size="xs" onClick={onClose}>
        Not now
      </Button>
    </>
  );
  return (
    <Fields onSubmit={form.submit} problem={form.problem} actions={actions} label={`Copy ${from.name}`}>
      <TextInput label="Name of your copy" autoComplete="off" {...form.field('name')} />
    </Fields>
  );
}
