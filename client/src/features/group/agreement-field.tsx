import { Textarea } from '@mantine/core';
import type { FieldProps } from '../../ui/form.ts';
import classes from './agreement-field.module.css';

/** Where the agreement is written: in the serif in which it will be read. */
export function AgreementField(props: FieldProps<string> & { description: string }) {
  return <Textarea label="Agreement" minRows={10} maxRows={16} classNames={{ input: classes.text }} {...props} />;
}
