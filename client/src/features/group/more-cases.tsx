import type { FormatLine } from '@casecircle/shared/protocol/formats.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { Button, Select } from '@mantine/core';
import { useRef } from 'react';
import { announce } from '../../ui/announce.tsx';
import { FieldRow } from '../../ui/fields.tsx';
import { FormatField } from '../../ui/format-field.tsx';
import { keptFocus } from '../../ui/kept-focus.ts';
import classes from './more-cases.module.css';
import { type CaseWish, caseNames, presentersFor } from './plan-cases.ts';

type Props = {
  group: GroupView;
  formats: readonly FormatLine[];
  first: CaseWish;
  cases: readonly CaseWish[];
  onChange: (next: CaseWish[]) => void;
  /** What is wrong with them; told at the first that has no presenter, or else at the last. */
  error: string | undefined;
};

const most = 2;

/** The second and the third case of a meeting. */
export function MoreCases({ group, formats, first, cases, onChange, error }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const change = (index: number, next: Partial<CaseWish>) =>
    onChange(cases.map((wish, place) => (place === index ? { ...wish, ...next } : wish)));
  const add = () => {
    onChange([...cases, { presenter: null, formatId: first.formatId }]);
    announce(`${caseNames[cases.length + 1]} added. Choose who brings it.`);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus());
  };
  const remove = (index: number) => {
    onChange(cases.toSpliced(index, 1));
    announce(`${caseNames[index + 1]} taken out`);
  };
  const open = cases.findIndex(({ presenter }) => presenter === null);
  const mistaken = open < 0 ? cases.length - 1 : open;
  return (
    <div
      className={classes.cases}
      ref={(holder) => {
        list.current = holder;
        return keptFocus(holder);
      }}
    >
      {cases.map((wish, index) => {
        const others = [first, ...cases.toSpliced(index, 1)].map(({ presenter }) => presenter);
        return (
          <fieldset key={index} className={classes.case}>
            <legend>{caseNames[index + 1]}</legend>
            <FieldRow>
              <Select
                label="Who presents it?"
                placeholder="Choose somebody"
                data={presentersFor(group, others)}
                allowDeselect={false}
                value={wish.presenter}
                error={index === mistaken ? error : undefined}
                onChange={(presenter) => change(index, { presenter })}
              />
              <FormatField
                name={`format ${index + 1}`}
                label="Its format"
                group={group.id}
                formats={formats}
                value={wish.formatId}
                error={undefined}
                onChange={(formatId) => change(index, { formatId })}
              />
            </FieldRow>
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => remove(index)}>
              Take the {caseNames[index + 1]?.toLowerCase()} out
            </Button>
          </fieldset>
        );
      })}
      {cases.length < most && (
        <Button variant="subtle" size="compact-sm" onClick={add}>
          Add a {cases.length === 0 ? 'second' : 'third'} case
        </Button>
      )}
    </div>
  );
}
