import { moveToLoadCore } from './machine/pinning.ts';
import { measureAll } from './measures/measure-all.ts';
import { fixedRooms, fullPlan, mostRooms, quickPlan } from './measures/plan.ts';
import { profile } from './measures/profile.ts';
import { aimsOf } from './report/aims.ts';
import { tableOf } from './report/table.ts';
import { makeTemplate, ours, roomsOfSession } from './subjects/ours.ts';
import { fetchPeers, hocuspocus, relay, yWebsocket } from './subjects/peers.ts';

/**
 * `pnpm bench documents [--quick] [--json]`: ours beside its peers. With `--profile` instead: where ours spends its
 * time. Gives back what to print; a missed aim is a finding, not a failure.
 */
export async function benchDocuments(flags: readonly string[]): Promise<{ text: string; ok: boolean }> {
  const quick = flags.includes('--quick');
  const say = (what: string) => void process.stderr.write(`${what}\n`);
  const profiled = flags.includes('--profile');
  if (!profiled) fetchPeers();
  moveToLoadCore();
  say('furnishing an installation');
  const meetings = profiled ? fixedRooms : mostRooms;
  const template = await makeTemplate({ writers: 8, meetings, sessionsEach: Math.ceil(meetings / roomsOfSession) });
  try {
    if (profiled) return { text: await profile(ours(template)), ok: true };
    const subjects = [ours(template), hocuspocus, yWebsocket, relay];
    const results = { quick, ...(await measureAll(subjects, quick ? quickPlan : fullPlan, say)) };
    const forMachines = () => JSON.stringify({ ...results, aims: aimsOf(results) });
    return { text: flags.includes('--json') ? forMachines() : tableOf(results), ok: true };
  } finally {
    await template.remove();
  }
}
