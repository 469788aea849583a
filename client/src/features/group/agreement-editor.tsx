import { AgreementChange, type GroupView } from '@casecircle/shared/protocol/groups.ts';
import { Button } from '@mantine/core';
import { changeAgreement } from '../../http/groups.ts';
import { announce } from '../../ui/announce.tsx';
import { Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { AgreementField } from './agreement-field.tsx';
import { useGroupRefresh } from './use-group-change.ts';

type Props = { group: GroupView; onDone: () => void };

/** Writes the next version. It asks everybody anew, so an unchanged text is not sent. */
export function AgreementEditor({ group, onDone }: Props) {
  const refresh = useGroupRefresh();
  const form = useForm({
    shape: AgreementChange,
    start: { text: group.agreement.text },
    words: { text: 'Write an agreement, at most 20,000 characters.' },
    send: async ({ text }) => {
      await changeAgreement(group.id, text);
      await refresh();
      announce(`Version ${group.agreement.version + 1} of the agreement is in force`);
      onDone();
    },
  });
  const unchanged = form.values.text.trim() === group.agreement.text.trim();
  const actions = (
    <>
      <Button type="submit" loading={form.busy} disabled={unchanged}>
        Make this version {group.agreement.version + 1}
      </Button>
      <Button variant="default" onClick={onDone}>
        Leave it as it is
      </Button>
    </>
  );
  return (
    <Fields onSubmit={form.submit} problem={form.problem} actions={actions} label="Change the agreement">
      <AgreementField
        description="Everybody, you included, accepts the new version before entering the next meeting. Speak about it first."
        {...form.field('text')}
      />
    </Fields>
  );
}
