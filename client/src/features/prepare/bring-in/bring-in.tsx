import { Button, FileButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { type DragEvent, type ReactNode, useEffect, useRef } from 'react';
import { Problem } from '../../../ui/problem.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import classes from './bring-in.module.css';
import { BroughtSummary } from './brought-summary.tsx';
import { useBringIn } from './use-bring-in.ts';

/** `draft`: the words that stand there already, question and notes. */
type Props = { editor: Editor | null; draft: readonly string[]; children: ReactNode };

/** Lets a file's words into the case notes, once the coach has read them. A file may also be dropped on what is in here. */
export function BringIn({ editor, draft, children }: Props) {
  const { brought, problem, reading, open, putIn, leave } = useBringIn(editor, draft);
  const reset = useRef<() => void>(null);
  const button = useRef<HTMLButtonElement>(null);
  // While it reads, the button is disabled and the focus falls from it.
  useEffect(() => {
    if (problem !== null && document.activeElement === document.body) button.current?.focus();
  }, [problem]);
  const leaveIt = () => {
    leave();
    button.current?.focus();
  };
  const choose = (file: File | null) => {
    // Chosen again, the same file is to be read again.
    reset.current?.();
    if (file) open(file);
  };
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    open(file);
  };
  return (
    <div role="presentation" onDropCapture={drop}>
      {children}
      <div className={classes.bringIn}>
        <FileButton
          onChange={choose}
          resetRef={reset}
          accept=".txt,.md,.docx"
          inputProps={{ 'aria-label': 'A file with case notes' }}
        >
          {(props) => (
            <Button
              {...props}
              ref={button}
              size="xs"
              variant="subtle"
              color="gray"
              loading={reading}
              disabled={!editor}
              leftSection={<IconFileImport size={16} aria-hidden />}
            >
              Bring in a file
            </Button>
          )}
        </FileButton>
        <p className={classes.hint}>Word (.docx), Markdown or plain text. It is read in this browser only.</p>
        {problem !== null && <Problem>{problem}</Problem>}
      </div>
      <Sheet title="Bring in a file" opened={brought !== null} onClose={leaveIt} returnFocus={false}>
        {brought && <BroughtSummary brought={brought} onPutIn={putIn} onCancel={leaveIt} />}
      </Sheet>
    </div>
  );
}
