/**
 * Where to go after signing in, as asked for in the address. Only a path of this site, never an address of another:
 * whatever leads elsewhere becomes the home page.
 */
export function safeReturn(wish: unknown): string {
  if (typeof wish !== 'string' || !wish.startsWith('/')) return '/';
  const here = 'https://here.invalid';
  try {
    const url = new URL(wish, here);
    return url.origin === here ? url.pathname + url.search + url.hash : '/';
  } catch {
    return '/';
  }
}
