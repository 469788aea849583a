import { AgreementChange, type GroupView } from '@casecircle/shared/protocol/groups.ts';
import { Button } from '@mantine/core';
import { changeAgreement } from '../../http/groups.ts';
import { announce } from '../../ui/announce.tsx';
import { Fields } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.ts';
import { AgreementChecklist } from './agreement-checklist.tsx';
import classes from './agreement-editor.module.css';
import { AgreementField } from './agreement-field.tsx';
import { useGroupRefresh } from './use-group-change.ts';

type Props = { group: GroupView; onDone: () => void };

/** Writes the next version beside the checklist. A new text asks everybody anew; ticks alone ask nobody. */
export function AgreementEditor({ group, onDone }: Props) {
  const refresh = useGroupRefresh();
  const { version, text, covers } = group.agreement;
  const next = version + 1;
  const form = useForm({
    shape: AgreementChange,
    start: { text, covers },
    words: { text: 'Write an agreement, at most 20,000 characters.' },
    send: async (change) => {
      await changeAgreement(group.id, change);
      await refresh();
      announce(change.text === text ? 'The ticks are kept' : `Version ${next} of the agreement is in force`);
      onDone();
    },
  });
  const isNew = form.values.text.trim() !== text.trim();
  const ticked = form.values.covers.toSorted().join() !== covers.toSorted().join();
  const actions = (
    <>
      <Button type="submit" loading={form.busy} disabled={!isNew && !ticked}>
        {ticked && !isNew ? 'Keep the ticks' : `Make this version ${next}`}
      </Button>
      <Button variant="default" onClick={onDone}>
        Leave it as it is
      </Button>
    </>
  );
  return (
    <Fields onSubmit={form.submit} problem={form.problem} actions={actions} label="Change the agreement">
      <div className={classes.sides}>
        <AgreementField
          description="Everybody, you included, accepts the new version before entering the next meeting. Speak about it first."
          {...form.field('text')}
        />
        <AgreementChecklist
          kind={group.kind}
          covers={form.values.covers}
          onChange={(ticks) => form.set('covers', ticks)}
        />
      </div>
    </Fields>
  );
}
