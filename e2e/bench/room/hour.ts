import { Histogram } from '../load/histogram.ts';
import { until, wait } from '../machine/wait.ts';
import { Attendant } from './attendant.ts';

export type HourPlan = { people: number; cuts: number; lastsMs: number };

export type Findings = {
  people: number;
  cuts: number;
  changes: number;
  /** Leads that were told and are not the one who started. */
  leadMoved: number;
  /** From giving the command until the last of those who were connected had it. */
  seenByAll: Histogram;
  caughtUp: Histogram;
  worstClockMs: number;
  clocks: number;
  /** Whether all ended on the same version. */
  together: boolean;
};

/** A phase change under way: who is to see it, and who has not yet. */
type Change = { version: number; begun: number; waiting: Set<Attendant> };

/** Commands of one connection are bounded to five a second. */
const betweenChanges = 230;

/** An hour in short: somebody leads back and forth through the phases while connections are cut at random. */
export async function hour(
  where: { address: string; meeting: string; cookies: readonly string[] },
  plan: HourPlan,
): Promise<Findings> {
  const findings: Findings = {
    people: plan.people,
    cuts: 0,
    changes: 0,
    leadMoved: 0,
    seenByAll: new Histogram(),
    caughtUp: new Histogram(),
    worstClockMs: 0,
    clocks: 0,
    together: false,
  };
  const changes = new Set<Change>();
  let lead: string | null | undefined;
  const told = {
    state(attendant: Attendant, { version, meeting }: NonNullable<Attendant['state']>, at: number) {
      lead ??= meeting.lead;
      if (meeting.lead !== lead) findings.leadMoved += 1;
      for (const change of changes) {
        if (version < change.version) continue;
        change.waiting.delete(attendant);
        if (change.waiting.size > 0) continue;
        findings.seenByAll.add(at - change.begun);
        changes.delete(change);
      }
    },
    caughtUp: (ms: number) => findings.caughtUp.add(ms),
  };
  const everybody = where.cookies
    .slice(0, plan.people)
    .map((cookie) => new Attendant({ address: where.address, meeting: where.meeting, cookie }, told));
  try {
    await until('everybody is in the room', () => everybody.every(({ isHere }) => isHere));
    const ends = performance.now() + plan.lastsMs;
    await Promise.all([
      leadThrough(everybody, changes, findings, ends),
      cutAtRandom(everybody, changes, findings, plan),
    ]);
    await until('everybody is back', () => everybody.every(({ isHere }) => isHere));
    await until('everybody has the last state', () => new Set(everybody.map(({ state }) => state?.version)).size === 1);
    findings.together = true;
    const errors = everybody.flatMap(({ clockErrors }) => clockErrors);
    return { ...findings, clocks: errors.length, worstClockMs: Math.max(...errors) };
  } finally {
    for (const attendant of everybody) attendant.leave();
  }
}

/** On through the phases and back again, so that it never ends; waits while the one who leads is cut off. */
async function leadThrough(
  everybody: Attendant[],
  changes: Set<Change>,
  findings: Findings,
  ends: number,
): Promise<void> {
  const [leading] = everybody;
  let forward = true;
  while (leading && performance.now() < ends) {
    await wait(betweenChanges);
    const { state } = leading;
    if (!leading.isHere || state?.meeting.stage.kind !== 'phase') continue;
    const { index } = state.meeting.stage;
    if (index === state.meeting.phases.length - 1) forward = false;
    if (index === 0) forward = true;
    const waiting = new Set(everybody.filter(({ isHere }) => isHere));
    const change = { version: state.version + 1, begun: performance.now(), waiting };
    changes.add(change);
    const answer = await leading.give({ kind: forward ? 'advance' : 'back' }).catch(() => undefined);
    if (answer?.ok) findings.changes += 1;
    // Cut off in the middle: whether it happened, and when, is not known.
    else changes.delete(change);
  }
}

async function cutAtRandom(
  everybody: Attendant[],
  changes: Set<Change>,
  findings: Findings,
  plan: HourPlan,
): Promise<void> {
  const begun = performance.now();
  while (findings.cuts < plan.cuts) {
    const due = begun + ((findings.cuts + Math.random()) / plan.cuts) * plan.lastsMs;
    await wait(Math.max(0, due - performance.now()));
    const here = everybody.filter(({ isHere }) => isHere);
    const victim = here[Math.floor(Math.random() * here.length)];
    if (!victim) continue;
    // Whoever is cut off sees what happens when they are back: that is measured by itself.
    for (const { waiting } of changes) waiting.delete(victim);
    victim.cut();
    findings.cuts += 1;
  }
}
