import type { FormatLine } from '@casecircle/shared/protocol/formats.ts';
import { Select } from '@mantine/core';
import type { FieldProps } from './form.ts';
import classes from './format-field.module.css';
import { TextLink } from './text-link.tsx';

type Props = Omit<FieldProps<string>, 'onChange'> & {
  onChange: (next: string) => void;
  formats: readonly FormatLine[];
  group: string;
  label: string;
};

/** Chooses a method; each one says in the list what it is good for. */
export function FormatField({ formats, group, label, onChange, ...field }: Props) {
  const chosen = formats.find(({ id }) => id === field.value);
  const own = formats.filter(({ builtIn }) => !builtIn).map(option);
  const builtIn = formats.filter((format) => format.builtIn).map(option);
  return (
    <Select
      label={label}
      data={
        own.length === 0
          ? builtIn
          : [
              { group: 'Our own', items: own },
              { group: 'Built in', items: builtIn },
            ]
      }
      allowDeselect={false}
      withScrollArea={false}
      classNames={{ options: classes.list ?? '' }}
      comboboxProps={{ withinPortal: false }}
      description={
        chosen && (
          <>
            {chosen.summary}{' '}
            <TextLink
              to="/groups/$groupId/formats/$formatId/rehearsal"
              params={{ groupId: group, formatId: chosen.id }}
              target="_blank"
              className={classes.rehearse}
            >
              Rehearse {chosen.name}, in a new tab
            </TextLink>
          </>
        )
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      renderOption={({ option: { value, label: name } }) => (
        <span className={classes.option}>
          <span>{name}</span>
          <span className={classes.summary}>{formats.find(({ id }) => id === value)?.summary}</span>
        </span>
      )}
      {...field}
      onChange={(next) => next !== null && onChange(next)}
    />
  );
}

function option({ id, name }: FormatLine) {
  return { value: id, label: name };
}
