/** How much is measured. The whole takes under ten minutes, the quick one under two. */
export type Plan = {
  fixedRounds: number;
  warmUpMs: number;
  fixedMs: number;
  rampRounds: number;
  rampMs: number;
  /** By how much the rooms grow from step to step, and how often the last step is halved afterwards. */
  rampGrowth: number;
  rampHalvings: number;
  memoryRooms: { before: number; more: number };
  joinEdits: readonly number[];
  joins: number;
  restarts: number;
  guardItems: number;
  guardKeystrokes: number;
};

export const fullPlan: Plan = {
  fixedRounds: 3,
  // A server's code is compiled anew while it is first used: long enough for that to be over.
  warmUpMs: 7_000,
  fixedMs: 5_000,
  rampRounds: 1,
  rampMs: 2_500,
  rampGrowth: 1.5,
  rampHalvings: 3,
  memoryRooms: { before: 40, more: 160 },
  joinEdits: [20_000, 100_000],
  joins: 15,
  restarts: 3,
  guardItems: 50_000,
  guardKeystrokes: 5_000,
};

export const quickPlan: Plan = {
  ...fullPlan,
  fixedRounds: 1,
  warmUpMs: 1_000,
  fixedMs: 2_000,
  rampRounds: 1,
  rampMs: 800,
  rampGrowth: 2,
  rampHalvings: 1,
  memoryRooms: { before: 30, more: 70 },
  joinEdits: [20_000],
  joins: 7,
  restarts: 1,
  guardKeystrokes: 2_000,
};

/** 1,600 edits per second. */
export const fixedRooms = 40;
/** The most rooms that a ramp tries, 12,400 edits per second: more than the load's one core can bring forth. */
export const mostRooms = 310;
