import classes from './wordmark.module.css';

/** Seats around a circle, one of them warm: whoever has the floor. */
export function CircleMark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className={classes.mark}>
      {seats.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="2.9" className={classes.seat} />
      ))}
      <circle cx="16" cy="5.2" r="3.6" className={classes.floor} />
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className={classes.wordmark}>
      <CircleMark />
      <span className={classes.word}>Casecircle</span>
    </span>
  );
}

const seats = [
  [25.6, 10.6],
  [25.6, 21.4],
  [16, 26.8],
  [6.4, 21.4],
  [6.4, 10.6],
] as const;
