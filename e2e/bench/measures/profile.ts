import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Crowd } from '../load/crowd.ts';
import { selfTimes } from '../report/self-times.ts';
import type { Subject } from '../subjects/subject.ts';
import { fixedRooms } from './plan.ts';

const profiledMs = 10_000;

/** Where a server spends its time at 1,600 edits per second. Its start and the joining are in it too. */
export async function profile(subject: Subject): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'casecircle-profile-'));
  try {
    const running = await subject.start({ flags: ['--cpu-prof', `--cpu-prof-dir=${folder}`] });
    const crowd = new Crowd(running);
    await crowd.open(fixedRooms);
    await crowd.drive({ rooms: fixedRooms, warmUpMs: 0, measureMs: profiledMs });
    crowd.close();
    await running.stop();
    return await selfTimes(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
