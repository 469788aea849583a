import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Profile = {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
};

const shownFunctions = 30;

/** Where the time of a profiled process went: the functions with the most time of their own, thread by thread. */
export async function selfTimes(folder: string): Promise<string> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.cpuprofile')).toSorted();
  const profiles = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return profiles.map((text, index) => `Thread ${index}\n${ofThread(JSON.parse(text) as Profile)}`).join('\n\n');
}

function ofThread({ nodes, samples, timeDeltas }: Profile): string {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const times = new Map<string, number>();
  samples.forEach((id, index) => {
    const name = names.get(id) ?? '';
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[index] ?? 0));
  });
  times.delete('(idle)');
  const busy = [...times.values()].reduce((sum, time) => sum + time, 0);
  const sorted = [...times].toSorted(([, one], [, other]) => other - one).slice(0, shownFunctions);
  const lines = sorted.map(([name, time]) => `${((time / busy) * 100).toFixed(1).padStart(5)} %  ${name}`);
  return [`busy for ${(busy / 1000).toFixed(0)} ms`, ...lines].join('\n');
}

function nameOf({ functionName, url, lineNumber }: Profile['nodes'][number]['callFrame']): string {
  const place = url === '' ? '' : `  ${url.split('/').slice(-2).join('/')}:${lineNumber + 1}`;
  return `${functionName || '(anonymous)'}${place}`;
}
