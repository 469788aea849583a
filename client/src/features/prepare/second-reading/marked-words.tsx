import type { ReactNode } from 'react';

type Props = { words: string; marks: readonly { start: number; end: number }[] };

/** Words with some of them marked, in the order in which they stand. */
export function MarkedWords({ words, marks }: Props) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks.toSorted((one, other) => one.start - other.start)) {
    pieces.push(words.slice(at, start), <mark key={start}>{words.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {pieces}
      {words.slice(at)}
    </>
  );
}
