/**
 * What to say about a text that is longer than can be stored; undefined while it fits. Fields do not cut it off: a
 * pasted end that vanished unseen would be a lost word.
 */
export function overBy(text: string, limit: number): string | undefined {
  const over = text.length - limit;
  if (over <= 0) return undefined;
  const count = over.toLocaleString('en');
  return `${count} ${over === 1 ? 'character' : 'characters'} too many. Shorten it to keep it; nothing was cut off.`;
}
