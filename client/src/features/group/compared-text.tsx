import { useMemo } from 'react';
import classes from './agreement-versions.module.css';
import { compareTexts } from './compare-texts.ts';

/** A text with what came underlined and what went struck through. */
export function ComparedText({ before, after }: { before: string; after: string }) {
  const stretches = useMemo(() => {
    let at = 0;
    return compareTexts(before, after).map((stretch) => {
      at += stretch.text.length;
      return { ...stretch, at };
    });
  }, [before, after]);
  if (before === after) return <p className={classes.soft}>The two are the same, word for word.</p>;
  return (
    <div className={classes.text}>
      {stretches.map(({ kind, text, at }) => {
        if (kind === 'added') return <ins key={at}>{text}</ins>;
        if (kind === 'removed') return <del key={at}>{text}</del>;
        return <span key={at}>{text}</span>;
      })}
    </div>
  );
}
