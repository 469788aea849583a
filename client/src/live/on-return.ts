/** Calls when the person comes back to this page, perhaps from having signed in elsewhere. Gives back how to stop. */
export function onReturn(call: () => void, page: Window = window): () => void {
  page.addEventListener('focus', call);
  return () => page.removeEventListener('focus', call);
}
