const prefix = 'casecircle kept ';
const ownerKey = 'casecircle tab of';

/** Where the browser does not keep it (storage full or forbidden), the page at least does. */
const inMemory = new Map<string, string>();

/** What this tab kept of a person, also over a reload; undefined when there is nothing. */
export function keptInTab(key: string): string | undefined {
  return inMemory.get(key) ?? stored(prefix + key);
}

/** Keeps something of a person in this tab until they sign out; null takes it away. */
export function keepInTab(key: string, words: string | null): void {
  inMemory.delete(key);
  try {
    if (words === null) sessionStorage.removeItem(prefix + key);
    else sessionStorage.setItem(prefix + key, words);
  } catch {
    if (words !== null) inMemory.set(key, words);
  }
}

/** The keys of all that is kept whose key begins like this. */
export function keysKeptInTab(beginning: string): string[] {
  const keys = [...inMemory.keys(), ...storedKeys().map((key) => key.slice(prefix.length))];
  return [...new Set(keys)].filter((key) => key.startsWith(beginning));
}

/** Leaves nothing of whoever signed out to whoever signs in next. */
export function forgetKeptInTab(): void {
  inMemory.clear();
  for (const key of storedKeys()) sessionStorage.removeItem(key);
}

/** Forgets what was kept of somebody else: a session can run out, and another person sign in, in the same tab. */
export function keepOnlyFor(person: string): void {
  const owner = stored(ownerKey);
  if (owner !== undefined && owner !== person) forgetKeptInTab();
  try {
    sessionStorage.setItem(ownerKey, person);
  } catch {
    // Then nothing else is stored either, and a page in memory ends with its person.
  }
}

function stored(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function storedKeys(): string[] {
  try {
    return Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
