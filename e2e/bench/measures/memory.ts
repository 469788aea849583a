import { Crowd } from '../load/crowd.ts';
import { residentBytesOf } from '../machine/process-cost.ts';
import { wait } from '../machine/wait.ts';
import type { Running, Subject } from '../subjects/subject.ts';
import type { Plan } from './plan.ts';

/** Bytes that one more open room of eight costs, once a server has grown up with the first rooms. */
export async function memoryPerRoom(subject: Subject, { memoryRooms }: Plan): Promise<number> {
  const running = await subject.start();
  const crowd = new Crowd(running);
  try {
    const before = await grownTo(memoryRooms.before, crowd, running);
    const after = await grownTo(memoryRooms.before + memoryRooms.more, crowd, running);
    return (after - before) / memoryRooms.more;
  } finally {
    crowd.close();
    await running.stop();
  }
}

async function grownTo(rooms: number, crowd: Crowd, running: Running): Promise<number> {
  await crowd.open(rooms);
  for (let times = 0; times < 5; times += 1) await crowd.touchAll();
  await running.child.collect();
  await wait(300);
  return residentBytesOf(running.child.pid);
}
