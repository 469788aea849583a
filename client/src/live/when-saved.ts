import { waiting } from './saved-state.ts';
import type { SharedDocument } from './shared-document.ts';

/** Resolves once everything typed here so far is on the server; to false when that does not happen in time. */
export function whenSaved({ state }: SharedDocument, patienceMs = 5_000): Promise<boolean> {
  const isSaved = () => waiting(state.getState().saved) === 0;
  if (isSaved()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const finish = (saved: boolean) => {
      clearTimeout(timer);
      stop();
      resolve(saved);
    };
    const timer = Number.isFinite(patienceMs) ? setTimeout(() => finish(false), patienceMs) : undefined;
    const stop = state.subscribe(() => isSaved() && finish(true));
  });
}
