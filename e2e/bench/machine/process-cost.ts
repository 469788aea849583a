import { readFileSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second. */
const tickMs = 10;

/** Milliseconds of CPU that a process has used so far, user and system, all its threads. */
export function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The command's name, in brackets, may hold spaces; what is counted comes behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}

/** Bytes of memory that a process holds. */
export function residentBytesOf(pid: number): number {
  const found = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  if (!found) throw new Error(`The memory of process ${pid} is not to be seen.`);
  return Number(found[1]) * 1024;
}

/** Milliseconds of CPU of this process. */
export function ownCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds for which the cores, all together, were busy since the machine started. */
export function machineBusyMs(): number {
  const all = /^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? '';
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, soft = 0, stolen = 0] = all.split(' ').map(Number);
  return (user + nice + system + interrupts + soft + stolen) * tickMs;
}
