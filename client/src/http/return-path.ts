/**
 * Where to go after signing in, as asked for in the address. Only a path of this site, never an address of another:
 * whatever leads elsewhere becomes the home page.
 */
export function safeReturn(wish: unknown): string {
  if (typeof wish !== 'string' || !wish.startsWith('/')) return '/';
  const here = 'https://here.invalid';
  try {
    const url = new URL(wish, here);
    const path = url.pathname + url.search + url.hash;
    // What begins with two slashes names another site once it stands alone: `/.//elsewhere` becomes that.
    return url.origin === here && !/^\/[/\\]/.test(path) ? path : '/';
  } catch {
    return '/';
  }
}
