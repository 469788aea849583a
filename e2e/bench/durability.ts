import { cutConnections, startTyping } from './durability/evening.ts';
import { House } from './durability/house.ts';
import { allEqual, missingIn, readDocument } from './durability/losses.ts';
import { whileFull, whileLocked } from './durability/refusing.ts';
import { type Whereabouts, Writer } from './durability/writer.ts';
import type { Place } from './load/seat.ts';
import { until, wait } from './machine/wait.ts';
import { makeTemplate, type Template } from './subjects/ours.ts';

type Plan = { kills: number; cuts: number; roundMs: number };
const fullPlan: Plan = { kills: 30, cuts: 1_000, roundMs: 2_500 };
const quickPlan: Plan = { kills: 6, cuts: 150, roundMs: 1_500 };
const people = 12;

type Findings = { kills: number; cuts: number; missing: string[]; damaged: string[]; notes: string[] };

/** `pnpm bench durability [--quick]`: what was said to be saved is still there, whatever happened. */
export async function benchDurability(flags: readonly string[]): Promise<{ text: string; ok: boolean }> {
  const plan = flags.includes('--quick') ? quickPlan : fullPlan;
  const template = await makeTemplate({ writers: people, meetings: 1, sessionsEach: 1 });
  const house = await House.open(template.folder);
  const whereabouts = { port: house.child.port };
  const path = `table/${template.meetings[0]}`;
  const writers = template.sessions.map(
    ([cookie = ''], index) => new Writer(String(index), whereabouts, { path, cookie }),
  );
  try {
    return await evening({ house, template, whereabouts, writers, path }, plan);
  } finally {
    for (const writer of writers) writer.close();
    await house.remove();
    await template.remove();
  }
}

type Scene = { house: House; template: Template; whereabouts: Whereabouts; writers: Writer[]; path: string };

async function evening(scene: Scene, plan: Plan): Promise<{ text: string; ok: boolean }> {
  const { house, writers } = scene;
  const findings: Findings = { kills: 0, cuts: 0, missing: [], damaged: [], notes: [] };
  await until('everybody is at the table', () => writers.every((writer) => writer.isOnline));
  const stopTyping = startTyping(writers);
  for (let round = 1; round <= plan.kills; round += 1) {
    const cuts = Math.round((plan.cuts * round) / plan.kills) - findings.cuts;
    await cutConnections(writers, cuts, plan.roundMs);
    findings.cuts += cuts;
    if (round === Math.ceil(plan.kills / 3)) await locked(scene, findings);
    if (round === Math.ceil((plan.kills * 2) / 3)) await full(scene, findings);
    await killAndCheck(scene, findings);
    process.stderr.write(`killed ${round} of ${plan.kills}\n`);
  }
  stopTyping();
  const settled = () => writers.every((writer) => writer.savedEdits === writer.edits.length);
  await until('everything is said to be saved', settled, 60_000);
  await wait(500);
  await house.stop('SIGTERM');
  await house.start();
  const last = await readDocument(placeOf(scene));
  findings.missing.push(...missingIn(last, writers, savedOf(writers)));
  return report(findings, writers, allEqual([last, ...writers.map(({ doc }) => doc)]));
}

/** A kill at a random moment; the server is looked at before the writers could bring back what it may have lost. */
async function killAndCheck(scene: Scene, findings: Findings): Promise<void> {
  const { house, writers } = scene;
  await wait(Math.random() * 300);
  await house.stop('SIGKILL');
  await until('the connections end', () => writers.every((writer) => !writer.isOnline));
  const saved = savedOf(writers);
  findings.kills += 1;
  findings.damaged.push(...(await house.examine()).filter((verdict) => verdict !== 'ok'));
  await house.start();
  findings.missing.push(...missingIn(await readDocument(placeOf(scene)), writers, saved));
  scene.whereabouts.port = house.child.port;
}

async function locked({ house, writers }: Scene, findings: Findings): Promise<void> {
  const before = countOf(writers);
  await whileLocked(house);
  findings.notes.push(`Log locked by another process for 7 s: ${toldSince(before, writers)}.`);
}

async function full({ house, writers }: Scene, findings: Findings): Promise<void> {
  await until('everybody is back', () => writers.every((writer) => writer.isOnline));
  const before = countOf(writers);
  const could = await whileFull(house);
  const what = could ? toldSince(before, writers) : 'skipped, this system has no prlimit';
  findings.notes.push(`Every write refused for 5 s, as on a full disk: ${what}.`);
}

type Count = { typed: number; saved: number; away: number };

function countOf(writers: readonly Writer[]): Count {
  const sum = (read: (writer: Writer) => number) => writers.reduce((total, writer) => total + read(writer), 0);
  return {
    typed: sum(({ edits }) => edits.length),
    saved: sum(({ savedEdits }) => savedEdits),
    away: sum(({ closes }) => closes.get(1013) ?? 0),
  };
}

function toldSince(before: Count, writers: readonly Writer[]): string {
  const now = countOf(writers);
  const [typed, saved, away] = [now.typed - before.typed, now.saved - before.saved, now.away - before.away];
  return `${typed} edits typed, ${saved} said to be saved, ${away} connections sent away with 1013`;
}

function savedOf(writers: readonly Writer[]): number[] {
  return writers.map(({ savedEdits }) => savedEdits);
}

function placeOf({ house, template, path }: Scene): Place {
  const { port } = house.child;
  const headers = { origin: `http://localhost:${port}`, cookie: template.sessions[0]?.[0] ?? '' };
  return { where: { port, path: `/documents/${path}`, headers }, prefix: new Uint8Array(), greeting: 'sync' };
}

function report(findings: Findings, writers: readonly Writer[], equal: boolean): { text: string; ok: boolean } {
  const { kills, cuts, missing, damaged, notes } = findings;
  const typed = writers.reduce((total, { edits }) => total + edits.length, 0);
  const lines = [
    `${people} people typed ${typed} edits through ${kills} kills (SIGKILL) and ${cuts} cut connections.`,
    ...notes,
    `Edits said to be saved and missing, seen right after each kill and at the end: ${missing.length}.`,
    ...missing.slice(0, 10).map((word) => `  ${word}`),
    `Databases opened and sound: ${kills * 2 - damaged.length} of ${kills * 2}.`,
    ...damaged,
    `Server and all ${writers.length} replicas equal at the end: ${equal ? 'yes' : 'NO'}.`,
  ];
  return { text: lines.join('\n'), ok: missing.length === 0 && damaged.length === 0 && equal };
}
