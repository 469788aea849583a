import { type ChangeEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { RequestRefused } from '../http/problem.ts';

type Options<Values extends object, Output> = {
  /** What the server asks for; checked here first, so that a mistake is told beside its field. */
  shape: z.ZodType<Output>;
  start: Values;
  /** What to say about a field that does not fit, where the schema's own sentence is for programmers. */
  words?: Partial<Record<keyof Values & string, string>>;
  send: (wish: Output) => Promise<unknown>;
};

export type FieldProps<Value> = {
  name: string;
  value: Value;
  error: string | undefined;
  onChange: (next: Value | ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => void;
};

/**
 * A form's values, mistakes and sending. What was typed stays whatever happens; a second submit while the first is on
 * its way does nothing; a refusal that names a field is told at that field, any other as `problem`.
 */
export function useForm<Values extends object, Output>({ shape, start, words, send }: Options<Values, Output>) {
  const [values, setValues] = useState(start);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const [attempts, setAttempts] = useState(0);
  const form = useFocusOnMistake(attempts);

  const set = <Name extends keyof Values & string>(name: Name, value: Values[Name]) => {
    setValues((before) => ({ ...before, [name]: value }));
    setErrors(({ [name]: _, ...others }) => others);
  };

  const field = <Name extends keyof Values & string>(name: Name): FieldProps<Values[Name]> => ({
    name,
    value: values[name],
    error: errors[name],
    onChange: (next) => set(name, (isChange(next) ? next.currentTarget.value : next) as Values[Name]),
  });

  const tell = (mistaken: Record<string, string>) => {
    setErrors(mistaken);
    setAttempts((before) => before + 1);
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    form.current = event.currentTarget;
    if (sending.current) return;
    setProblem(undefined);
    const read = shape.safeParse(values);
    if (!read.success) return tell(mistakes(read.error, words));
    setErrors({});
    sending.current = true;
    setBusy(true);
    try {
      await send(read.data);
    } catch (error) {
      const about = error instanceof RequestRefused ? error.about : undefined;
      if (about !== undefined && about in values) tell({ [about]: (error as Error).message });
      else setProblem(error as Error);
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };

  return { values, set, field, submit, busy, problem };
}

/** After a refused attempt, moves the focus to the first field that does not fit, once its error can be read out. */
function useFocusOnMistake(attempts: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>(firstMistake)?.focus();
  }, [attempts]);
  return form;
}

const firstMistake = ':is(input, textarea, select, button)[aria-invalid="true"]';

function mistakes(error: z.ZodError, words: Partial<Record<string, string>> = {}): Record<string, string> {
  const found: Record<string, string> = {};
  for (const issue of error.issues) {
    const name = String(issue.path[0] ?? '');
    found[name] ??= words[name] ?? issue.message;
  }
  return found;
}

function isChange(next: unknown): next is ChangeEvent<HTMLInputElement> {
  return typeof next === 'object' && next !== null && 'currentTarget' in next;
}
