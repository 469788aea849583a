import { randomInt } from 'node:crypto';

/** Calm words that say nothing about anybody: no ages, sexes, places, trades, illnesses or moods. */
const qualities =
  'Amber Birch Bright Broad Calm Cedar Clear Copper Distant Early Even Fallow Gentle Golden Green Hazel High Ivory Late Light Linen Little Long Maple Mellow Misty Morning Northern Open Pale Pearl Plain Quiet Rising Round Silver Slate Slow Soft Southern Spring Steady Still Tall Tidal Velvet Warm Western Wide Willow'.split(
    ' ',
  );
const places =
  'Arbour Bay Beacon Bridge Brook Canal Causeway Clearing Cliff Coast Cove Creek Dale Delta Dune Estuary Ferry Field Ford Garden Gate Glade Grove Harbour Haven Heath Hill Island Jetty Lagoon Lake Lane Lantern Ledge Lighthouse Meadow Mill Moor Orchard Path Pier Pond Quay Reef Ridge River Shore Stream Terrace Valley'.split(
    ' ',
  );

/**
 * A neutral two-word label that is not among `taken`, drawn by chance so that it gives away nothing about the case.
 * When a group has used them all, a number follows.
 */
export function freeLabel(taken: ReadonlySet<string>): string {
  const all = qualities.flatMap((quality) => places.map((place) => `${quality} ${place}`));
  const free = all.filter((label) => !taken.has(label));
  const [label] = free.slice(randomInt(Math.max(free.length, 1)));
  return label ?? numbered(all, taken);
}

function numbered(all: readonly string[], taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const label = all.map((word) => `${word} ${number}`).find((candidate) => !taken.has(candidate));
    if (label !== undefined) return label;
  }
}
