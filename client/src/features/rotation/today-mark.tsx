import { shortDay } from '../../ui/when.ts';
import classes from './ribbon.module.css';

/** Where today lies between two meetings. */
export function TodayMark({ now, zone }: { now: number; zone: string }) {
  return (
    <li className={classes.today} data-today>
      <span className={classes.todayWord}>
        Today<span className={classes.todayDay}>, {shortDay(now, zone)}</span>
      </span>
    </li>
  );
}
