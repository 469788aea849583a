import type { Note } from '../../../e2e/bench/coach/read-notes.ts';
import { sightOf } from '../../../shared/src/coach/weighing/features.ts';
import { labels } from '../../../shared/src/coach/weighing/labels.ts';
import { classes } from '../../../shared/src/coach/weighing/word-class.ts';
import { type Chain, learn, newChain, rowsOf } from './chain.ts';
import { dropped } from './dropout.ts';
import { telling } from './pack-weights.ts';
import { readGold } from './read.ts';
import { type Chance, type Pools, withOtherNames, withoutCapitals } from './vary.ts';

export type Plan = {
  readonly buckets: number;
  /** How many buckets may keep a weight. */
  readonly kept: number;
  readonly rounds: number;
  /** Which share of the features each step does without. */
  readonly without: number;
  readonly seed: number;
};

/**
 * Learns from the notes, each round from another variation of each: first with all buckets, then on with the telling ones alone.
 * The same plan gives the same weights.
 */
export function train(notes: readonly Note[], pools: Pools, plan: Plan): { chain: Chain; kept: number[] } {
  const chance = chanceFrom(plan.seed);
  const wide = newChain(plan.buckets);
  learnAll(wide, notes, pools, plan, chance);
  const kept = telling(wide, plan.kept, notesOf(wide, notes));
  const chain = newChain(plan.buckets, kept);
  learnAll(chain, notes, pools, plan, chance);
  return { chain, kept };
}

/** What comes out is the mean of the later rounds: one round's notes, as they happened to vary, say less than all of them. */
function learnAll(chain: Chain, notes: readonly Note[], pools: Pools, plan: Plan, chance: Chance): void {
  const { rounds, without } = plan;
  const sums = {
    weights: new Float64Array(chain.weights.length),
    transitions: new Float64Array(chain.transitions.length),
  };
  const first = Math.floor(rounds / 2);
  for (let round = 0; round < rounds; round += 1) {
    const step = 0.1 * (1 - (0.8 * round) / rounds);
    for (const note of shuffled(notes, chance)) {
      const { page, gold } = readGold(varied(note, pools, chance));
      const sight = sightOf(page, hidden(page, gold, chance));
      learn(chain, dropped(rowsOf(sight, chain), without, chance), gold, { step, decay: 2e-5, cost: 1.5 });
    }
    if (round < first) continue;
    addTo(sums.weights, chain.weights);
    addTo(sums.transitions, chain.transitions);
  }
  for (const [at, sum] of sums.weights.entries()) chain.weights[at] = sum / (rounds - first);
  for (const [at, sum] of sums.transitions.entries()) chain.transitions[at] = sum / (rounds - first);
}

function addTo(sums: Float64Array, values: Float32Array | Float64Array): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] as number) + (values[at] as number);
}

/** In how many notes each bucket stands. */
function notesOf(chain: Chain, notes: readonly Note[]): Uint16Array {
  const counts = new Uint16Array(chain.buckets);
  for (const note of notes) {
    const rows = new Set(rowsOf(sightOf(readGold(note).page), chain));
    for (const row of rows) if (row !== -1) counts[row / labels.length] = (counts[row / labels.length] as number) + 1;
  }
  return counts;
}

function varied(note: Note, pools: Pools, chance: Chance): Note {
  const other = chance() < 0.6 ? withOtherNames(note, pools, chance) : note;
  return chance() < 0.2 ? withoutCapitals(other) : other;
}

/** Some names lose their letters, some what the dictionary says of them. */
function hidden({ pieces, kind }: ReturnType<typeof readGold>['page'], gold: Uint8Array, chance: Chance) {
  const letters = new Set<string>();
  const facts = new Set<string>();
  const seen = new Set<string>();
  for (const [at, { lower }] of pieces.entries()) {
    const label = labels[gold[at] as number];
    if (kind[at] !== classes.other || seen.has(lower)) continue;
    seen.add(lower);
    if (label !== 'name' && label !== 'place' && label !== 'organisation') continue;
    if (chance() < 0.35) letters.add(lower);
    if (chance() < 0.2) facts.add(lower);
  }
  return { letters, facts };
}

function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}

/** A repeatable stream of figures between 0 and 1. */
function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x100000000;
  };
}
