import { TextLink } from '../../../ui/text-link.tsx';
import classes from './coach.module.css';

/** Where it reads, in what language, and the keys for whoever has some. */
export function CoachHint() {
  return (
    <div className={classes.hint}>
      <p>
        It reads English only. While you write it reads in this browser, and nothing is sent for it; what you share, the
        server of your group reads once more. <TextLink to="/help/coach">What it finds and what it misses</TextLink>
      </p>
      <p className={classes.keys}>
        F8 goes to the next word, Shift+F8 to the one before, Escape back into the text, Ctrl+Z takes back.
      </p>
    </div>
  );
}
