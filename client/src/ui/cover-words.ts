import { longDay } from './when.ts';

type Cover = {
  /** Whose turn it is. */
  owner: string;
  /** When that turn lies; undefined where it lies in no planned meeting. */
  startsAt: number | undefined;
  /** My next turn, where it is known. */
  mine: number | undefined;
  zone: string;
};

/**
 * What taking a turn means: “You present on Tuesday, 8 December; Ana takes your next turn, on Tuesday, 5 January.” A turn of
 * mine that comes before the one taken stays mine: then the one that goes has no day yet.
 */
export function coverWords({ owner, startsAt, mine, zone }: Cover): string {
  const then = startsAt === undefined ? 'You present' : `You present on ${longDay(startsAt, zone)}`;
  const dated = mine !== undefined && startsAt !== undefined && mine > startsAt;
  return `${then}; ${owner} takes your next turn${dated ? `, on ${longDay(mine, zone)}` : ''}.`;
}
