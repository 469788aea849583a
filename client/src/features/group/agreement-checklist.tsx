import { itemsFor, missingFrom } from '@casecircle/shared/domain/agreement.ts';
import type { GroupKind } from '@casecircle/shared/domain/people.ts';
import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import classes from './agreement-editor.module.css';

type Props = { kind: GroupKind; covers: readonly string[]; onChange: (covers: string[]) => void };

/** What such agreements usually cover, to tick beside the text. A reminder: nothing hangs on it. */
export function AgreementChecklist({ kind, covers, onChange }: Props) {
  const heading = useId();
  const items = itemsFor(kind);
  const missing = missingFrom(kind, covers).length;
  const toggle = (id: string) =>
    onChange(covers.includes(id) ? covers.filter((ticked) => ticked !== id) : [...covers, id]);
  return (
    <fieldset className={classes.checklist} aria-labelledby={heading}>
      <h3 id={heading} className={classes.title}>
        What it speaks about
      </h3>
      <p className={classes.count} role="status">
        {missing === 0
          ? 'Everything on this list is there.'
          : `${items.length - missing} of ${items.length}. What is missing you may leave out, or speak about once.`}
      </p>
      <div className={classes.items}>
        {items.map(({ id, title, hint }) => (
          <Checkbox
            key={id}
            size="sm"
            label={title}
            description={hint}
            checked={covers.includes(id)}
            onChange={() => toggle(id)}
          />
        ))}
      </div>
    </fieldset>
  );
}
