import type { Flaw } from '@casecircle/shared/domain/formats/flaw.ts';
import { IconAlertCircle } from '@tabler/icons-react';
import classes from './flaw-list.module.css';

type Props = { flaws: readonly Flaw[]; id: string; label: string };

/** What has to be mended, in words, beside what it is about. */
export function FlawList({ flaws, id, label }: Props) {
  if (flaws.length === 0) return null;
  return (
    <ul className={classes.flaws} id={id} aria-label={label} tabIndex={-1}>
      {flaws.map(({ code, sentence }) => (
        <li key={`${code} ${sentence}`}>
          <IconAlertCircle size={18} aria-hidden />
          {sentence}
        </li>
      ))}
    </ul>
  );
}
