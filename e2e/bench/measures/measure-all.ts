import { cpus } from 'node:os';
import type { Sample } from '../load/crowd.ts';
import { type History, writeHistory } from '../load/history.ts';
import { syncMs } from '../machine/disk.ts';
import { pinned } from '../machine/pinning.ts';
import type { Subject, SubjectName } from '../subjects/subject.ts';
import { fixedLoad, middleOf } from './fixed-load.ts';
import { guardCost } from './guard-cost.ts';
import { type JoinTimes, joinTimes } from './join.ts';
import { median } from './median.ts';
import { memoryPerRoom } from './memory.ts';
import type { Plan } from './plan.ts';
import { type Peak, ramp } from './ramp.ts';
import type { Results, SubjectResult } from './results.ts';

type Say = (what: string) => void;

/** Everything, round by round over all subjects, so that a noisy minute hurts them all alike. */
export async function measureAll(subjects: readonly Subject[], plan: Plan, say: Say): Promise<Omit<Results, 'quick'>> {
  const begun = performance.now();
  const synced = syncMs();
  say('guard');
  const guard = guardCost(plan);
  const fixed = await inRounds('1,600 edits per second', plan.fixedRounds, subjects, say, (one) =>
    fixedLoad(one, plan),
  );
  const peaks = await inRounds('most edits per second', plan.rampRounds, subjects, say, (one) => ramp(one, plan));
  const memory = await inRounds('memory', 1, subjects, say, (one) => memoryPerRoom(one, plan));
  const joins = await allJoins(subjects, plan, say);
  const results = {} as Record<SubjectName, SubjectResult>;
  for (const { name, title } of subjects) {
    results[name] = {
      title,
      fixed: middleOf(fixed.get(name) ?? []),
      peak: middlePeak(peaks.get(name) ?? []),
      bytesPerRoom: median(memory.get(name) ?? []),
      joins: joins.get(name) ?? [],
    };
  }
  const machine = { node: process.version, cores: cpus().length, pinned, othersBusy: othersIn(fixed), syncMs: synced };
  return { machine, seconds: (performance.now() - begun) / 1000, subjects: results, guard };
}

async function inRounds<Value>(
  what: string,
  rounds: number,
  subjects: readonly Subject[],
  say: Say,
  measure: (subject: Subject) => Promise<Value>,
): Promise<Map<SubjectName, Value[]>> {
  const found = new Map<SubjectName, Value[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const subject of subjects) {
      say(`${what}, round ${round} of ${rounds}: ${subject.title}`);
      found.get(subject.name)?.push(await measure(subject));
    }
  }
  return found;
}

async function allJoins(subjects: readonly Subject[], plan: Plan, say: Say): Promise<Map<SubjectName, JoinTimes[]>> {
  const found = new Map<SubjectName, JoinTimes[]>();
  const keepers = subjects.filter(({ keepsDocuments }) => keepsDocuments);
  for (const edits of plan.joinEdits) {
    const history: History = writeHistory(edits);
    const times = await inRounds(`join at ${edits} edits`, 1, keepers, say, (one) => joinTimes(one, history, plan));
    for (const [name, of] of times) found.set(name, [...(found.get(name) ?? []), ...of]);
  }
  return found;
}

function middlePeak(peaks: readonly Peak[]): Peak {
  const of = (read: (peak: Peak) => number) => median(peaks.map(read));
  return {
    editsPerSecond: of((peak) => peak.editsPerSecond),
    loadBusy: of((peak) => peak.loadBusy),
    serverBusy: of((peak) => peak.serverBusy),
  };
}

function othersIn(fixed: ReadonlyMap<SubjectName, Sample[]>): number {
  return median([...fixed.values()].flat().map(({ othersBusy }) => othersBusy));
}
