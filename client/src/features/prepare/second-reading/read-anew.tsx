import { Problem } from '../../../ui/problem.tsx';
import classes from './second-reading.module.css';

/**
 * Above words that have taken the place of those that were opened: whoever had read the earlier ones would answer about words they never
 * saw. The focus comes here, so that it is seen and no button is pressed by what was meant for the other words.
 */
export function ReadAnew({ presenter }: { presenter: string }) {
  return (
    <div tabIndex={-1} ref={focused} className={classes.anew}>
      <Problem>
        {presenter} has changed it after you opened it. This is how it reads now; read it anew before you answer.
      </Problem>
    </div>
  );
}

/** Of the module, so that it runs once for each element and not with every rendering. */
function focused(here: HTMLElement | null): void {
  here?.focus();
}
