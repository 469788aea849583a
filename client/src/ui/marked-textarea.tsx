import { Textarea, type TextareaProps } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import classes from './marked-textarea.module.css';

/** A part of the words that is underlined: `sure` with a line, otherwise with dots. `active`: the one that is looked at. */
export type Mark = { start: number; end: number; sure: boolean; active?: boolean };

type Props = TextareaProps & { value: string; marks: readonly Mark[] };

const copied = [
  'font',
  'letterSpacing',
  'lineHeight',
  'textIndent',
  'padding',
  'borderWidth',
  'direction',
  'textAlign',
] as const;

/** A textarea with underlines. They lie in a copy of the words above it, which cannot be seen, clicked or heard. */
export function MarkedTextarea({ value, marks, ...props }: Props) {
  const behind = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const area = frame.current?.querySelector('textarea');
    const copy = behind.current;
    if (!(area && copy)) return undefined;
    const style = getComputedStyle(area);
    for (const property of copied) copy.style[property] = style[property];
    const follow = () => {
      copy.scrollTop = area.scrollTop;
    };
    follow();
    area.addEventListener('scroll', follow, { passive: true });
    return () => area.removeEventListener('scroll', follow);
  }, [value, marks]);
  return (
    <Textarea
      {...props}
      value={value}
      inputContainer={(children) => (
        <div ref={frame} className={classes.frame}>
          {children}
          {marks.length > 0 && (
            <div ref={behind} className={classes.copy} aria-hidden="true">
              {pieces(value, marks)}
            </div>
          )}
        </div>
      )}
    />
  );
}

function pieces(value: string, marks: readonly Mark[]): ReactNode[] {
  const shown: ReactNode[] = [];
  let at = 0;
  for (const { start, end, sure, active } of marks) {
    if (start < at || end > value.length) continue;
    shown.push(value.slice(at, start));
    shown.push(
      <span key={start} className="coach-mark" data-sure={sure || undefined} data-active={active || undefined}>
        {value.slice(start, end)}
      </span>,
    );
    at = end;
  }
  // A last empty line has no height of its own.
  return [...shown, `${value.slice(at)}\u200b`];
}
