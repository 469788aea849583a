import { mostFeatures } from '../../../shared/src/coach/weighing/features.ts';
import type { Chance } from './vary.ts';

/**
 * Takes some of each piece's features out, others each time, so that no weight relies on another one being there as well: on
 * notes of hands it never saw, a chain trained so misses about one in eight fewer of them (Srivastava et al. 2014, "Dropout").
 */
export function dropped(rows: Int32Array, share: number, chance: Chance): Int32Array {
  for (let from = 0; from < rows.length; from += mostFeatures) {
    let to = from;
    for (let at = from; at < from + mostFeatures && rows[at] !== -1; at += 1) {
      if (chance() < share) continue;
      rows[to] = rows[at] as number;
      to += 1;
    }
    rows.fill(-1, to, from + mostFeatures);
  }
  return rows;
}
