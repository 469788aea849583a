import type * as Y from 'yjs';
import { z } from 'zod';
import { Instant } from '../protocol/text.ts';
import { notebookRoots } from './roots.ts';

/** The three systems of Gilbert’s model, as the resilience-based elements use them. Source: background/formats.md 1.9. */
export const systems = ['threat', 'drive', 'soothing'] as const;
export type System = (typeof systems)[number];

export const CheckInValue = z.object({ system: z.enum(systems), at: Instant });

/** Where the notebook’s owner placed themselves in this phase; undefined when nowhere. */
export function readCheckIn(notebook: Y.Doc, phase: string): System | undefined {
  const parsed = CheckInValue.safeParse(notebook.getMap(notebookRoots.checkIns).get(phase));
  return parsed.success ? parsed.data.system : undefined;
}

export function writeCheckIn(notebook: Y.Doc, phase: string, system: System | undefined, at: number): void {
  const checkIns = notebook.getMap(notebookRoots.checkIns);
  if (system === undefined) checkIns.delete(phase);
  else checkIns.set(phase, { system, at });
}
