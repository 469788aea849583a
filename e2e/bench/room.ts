import { moveToLoadCore } from './machine/pinning.ts';
import { type HourPlan, hour } from './room/hour.ts';
import { forMachines, forPeople, keepsWhatItMust } from './room/report.ts';
import { startInFolder } from './subjects/in-folder.ts';
import { makeTemplate, ourEnvironment, ourScript } from './subjects/ours.ts';

const people = 12;
const fullPlan: HourPlan = { people, cuts: 300, lastsMs: 36_000 };
const quickPlan: HourPlan = { people, cuts: 60, lastsMs: 7_000 };

/** `pnpm bench room [--quick] [--json]`: whether the room holds together while connections come and go. */
export async function benchRoom(flags: readonly string[]): Promise<{ text: string; ok: boolean }> {
  moveToLoadCore();
  const template = await makeTemplate({ writers: people, meetings: 1, sessionsEach: 1 });
  try {
    const recipe = {
      script: ourScript,
      environment: ourEnvironment,
      template: template.folder,
      placeAt: () => noPlace,
    };
    const running = await startInFolder(recipe);
    try {
      const address = `http://localhost:${running.child.port}`;
      const where = {
        address,
        meeting: template.meetings[0] ?? '',
        cookies: template.sessions.map(([first = '']) => first),
      };
      const findings = await hour(where, flags.includes('--quick') ? quickPlan : fullPlan);
      const text = flags.includes('--json') ? forMachines(findings) : forPeople(findings);
      return { text, ok: keepsWhatItMust(findings) };
    } finally {
      await running.stop();
    }
  } finally {
    await template.remove();
  }
}

/** Nobody opens a document here. */
function noPlace(): never {
  throw new Error('The room is measured without documents.');
}
