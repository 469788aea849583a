import type { DocumentState, SharedDocument } from './shared-document.ts';

/** A document's state, offline as soon as the browser knows that there is no network: the connection notices later. */
export function asItIs({ state }: SharedDocument, online = navigator.onLine): DocumentState {
  const told = state.getState();
  if (online || told.link.kind === 'ended') return told;
  return { ...told, saved: { ...told.saved, connection: null } };
}

/** Whether what is written now can go out at once. */
export function goesOut(shared: SharedDocument): boolean {
  return navigator.onLine && shared.state.getState().saved.connection !== null;
}

/** Calls when the browser loses or finds the network. Gives back how to stop. */
export function onNetwork(call: () => void, page: Window = window): () => void {
  page.addEventListener('online', call);
  page.addEventListener('offline', call);
  return () => {
    page.removeEventListener('online', call);
    page.removeEventListener('offline', call);
  };
}
