import { shortestOf } from '@casecircle/shared/domain/formats/fit.ts';
import type { Format } from '@casecircle/shared/domain/formats/format.ts';
import { type Wrap, wraps } from '@casecircle/shared/domain/formats/wraps.ts';
import { done, type Result, refuse } from '@casecircle/shared/domain/result.ts';

type Around = Pick<Wrap, 'opening' | 'ending'>;

export function wrapOf(id: string): Result<Wrap> {
  const chosen = wraps.find((wrap) => wrap.id === id);
  return chosen
    ? done(chosen)
    : refuse('malformed', 'wrap', 'This frame around the cases is not known. Choose another one.');
}

/** A meeting lasts as long as its group says: all its phases must fit in, or it says how long they need. */
export function mustFit(formats: readonly Format[], { opening, ending }: Around, minutes: number): Result<void> {
  const inside = formats.flatMap(({ phases }) => phases);
  const needed = neededBy(formats, { opening, ending });
  if (needed <= minutes) return done(undefined);
  const names = formats.map(({ name }) => name).join(' and ');
  const around = needed > shortestOf(inside) ? ' with what stands around it' : '';
  const why = `${names}${around} needs at least ${needed} minutes, and this group’s meetings last ${minutes}.`;
  return refuse('malformed', 'formatId', why);
}

/** The shortest time in which these cases can be worked on, in minutes. */
export function neededBy(formats: readonly Format[], { opening, ending }: Around): number {
  return shortestOf([...opening, ...formats.flatMap(({ phases }) => phases), ...ending]);
}

export const noSuchFormat = 'This method is not there any more. Choose another one.';
