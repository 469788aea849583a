import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { announce } from './announce.tsx';
import classes from './copy-field.module.css';

type Props = {
  label: string;
  value: string;
  description?: string /** Whether its button takes the focus. */;
  autoFocus?: boolean;
};

/** A text to copy. Where the browser gives no clipboard, the text is selected for copying by hand. */
export function CopyField({ label, value, description, autoFocus = false }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useCopyState(value);
  const copy = async () => {
    const copied = await tryClipboard(value);
    if (!copied) field.current?.select();
    setState(copied ? 'copied' : 'selected');
    announce(copied ? 'Copied' : 'The text is selected; copy it with your keyboard.');
  };
  return (
    <TextInput
      ref={field}
      label={label}
      description={description}
      value={value}
      readOnly
      onFocus={(event) => event.currentTarget.select()}
      inputContainer={(input) => (
        <div className={classes.row}>
          <div className={classes.field}>{input}</div>
          <Button
            variant="default"
            onClick={copy}
            autoFocus={autoFocus}
            leftSection={state === 'copied' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          >
            {state === 'fresh' ? 'Copy' : state === 'copied' ? 'Copied' : 'Selected'}
          </Button>
        </div>
      )}
    />
  );
}

type CopyState = 'fresh' | 'copied' | 'selected';

/** What became of `value`: fresh again with another one, and after a while, when the clipboard may hold other things. */
function useCopyState(value: string): [CopyState, (state: CopyState) => void] {
  const [done, setDone] = useState<{ value: string; state: CopyState }>({ value, state: 'fresh' });
  useEffect(() => {
    if (done.state === 'fresh') return;
    const timer = setTimeout(() => setDone({ value: done.value, state: 'fresh' }), shownFor);
    return () => clearTimeout(timer);
  }, [done]);
  return [done.value === value ? done.state : 'fresh', (state) => setDone({ value, state })];
}

const shownFor = 5_000;

async function tryClipboard(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    return false;
  }
}
