import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import classes from './disclosure.module.css';

type Props = {
  label: string;
  /** Tells this button from others of the same label to those who hear it alone. */
  about?: string;
  /** Stands beside the button, and goes while the form is open: what else could be done instead. */
  beside?: ReactNode;
  children: (close: () => void) => ReactNode;
} & Pick<ButtonProps, 'variant' | 'color' | 'size' | 'leftSection'>;

/**
 * A button that opens a form in its place. Opening moves the focus to the first field, closing returns it to the
 * button unless something that came of the form has taken it; what a form had typed into it is gone with it, so only its own buttons close it.
 */
export function Disclosure({ label, about, beside, children, ...button }: Props) {
  const [open, setOpen] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (open) panel.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
    else if (moved.current && document.activeElement === document.body) opener.current?.focus();
    moved.current = true;
  }, [open]);
  if (open) {
    return (
      <div ref={panel} className={classes.panel}>
        {children(() => setOpen(false))}
      </div>
    );
  }
  return (
    <>
      <Button
        ref={opener}
        {...button}
        aria-expanded={false}
        {...(about === undefined ? {} : { 'aria-label': `${label}, ${about}` })}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {beside}
    </>
  );
}
