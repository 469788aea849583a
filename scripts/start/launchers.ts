import { readFileSync } from 'node:fs';

export type Ancestor = { pid: number; parent: number; command: string };
type AncestorOf = (pid: number) => Ancestor | undefined;

const shell = /^\S*\b(?:sh|bash|dash|zsh|ash|busybox)(?=\s|$)/;
const packageRunner = /(?:^|[/\s'])(?:pnpm|npx|npm)(?:@[\w.]+)?(?:-cli)?(?:\.[cm]?js)?(?=[\s']|$)/;

/**
 * The processes between us and the command that a person typed, nearest first: pnpm, npx and the shells between
 * them. Why: `.bin/node` and pnpm stand between a signal and us, so a signal to one of them alone never arrives
 * here; that they are gone is all that we can see. A shell at the top is left out, it may have started us in the
 * background and left. Empty where the system has no /proc.
 */
export function launchers(script: string, parent = process.ppid, ancestorOf: AncestorOf = readAncestor): Ancestor[] {
  const chain: Ancestor[] = [];
  let next = ancestorOf(parent);
  while (next && (next.command.includes(script) || packageRunner.test(next.command))) {
    chain.push(next);
    next = ancestorOf(next.parent);
  }
  const top = chain.findLastIndex((ancestor) => !isShell(ancestor.command));
  const wrapper = chain[0] && isWrapper(chain[0], script) ? 0 : -1;
  return chain.slice(0, Math.max(top, wrapper) + 1);
}

/** Whether each launcher still has the next one as its parent: a process whose parent ended gets another one. */
export function launchersGone(
  chain: readonly Ancestor[],
  parent = process.ppid,
  ancestorOf: AncestorOf = readAncestor,
): boolean {
  const parents = [parent, ...chain.map((launcher) => ancestorOf(launcher.pid)?.parent)];
  return chain.some((launcher, index) => parents[index] !== launcher.pid);
}

export function isShell(command: string): boolean {
  return shell.test(command);
}

/** `.bin/node` is a shell script around the runtime: it waits for us, so its end is a wish to stop. */
function isWrapper(ancestor: Ancestor, script: string): boolean {
  return ancestor.command.includes('.bin/node') && ancestor.command.includes(script);
}

function readAncestor(pid: number): Ancestor | undefined {
  if (pid <= 1) return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { pid, parent, command };
  } catch {
    return undefined;
  }
}
