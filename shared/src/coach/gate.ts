import type { Finding } from './finding.ts';

/** How many findings nobody has decided about: what keeps a case from being shared. */
export type Gate = { readonly red: number; readonly amber: number };

export function gateOf(findings: readonly Finding[]): Gate {
  const red = findings.filter(({ level }) => level === 'red').length;
  return { red, amber: findings.length - red };
}

export function isOpen({ red, amber }: Gate): boolean {
  return red === 0 && amber === 0;
}
