const prefix = 'casecircle kept ';

/** What this tab kept of a person, also over a reload; undefined when there is nothing. */
export function keptInTab(key: string): string | undefined {
  try {
    return sessionStorage.getItem(prefix + key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps something of a person in this tab until they sign out; null takes it away. Where it cannot, it does nothing. */
export function keepInTab(key: string, words: string | null): void {
  try {
    if (words === null) sessionStorage.removeItem(prefix + key);
    else sessionStorage.setItem(prefix + key, words);
  } catch {
    // The storage is full or forbidden: the page itself still has it.
  }
}

/** Leaves nothing of whoever signed out to whoever signs in next. */
export function forgetKeptInTab(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}
