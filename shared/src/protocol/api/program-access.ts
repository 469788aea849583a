import type { TokenScope } from '../tokens.ts';
import type { Endpoint } from './endpoint.ts';

/**
 * What a program needs in order to ask this of the API; undefined when no program may, which is so for everything that the
 * table does not open to them. Where several lines fit one path, all of them must be open: the strictest reading holds.
 */
export function scopesFor(
  endpoints: readonly Endpoint[],
  method: string,
  path: string,
): readonly TokenScope[] | undefined {
  // Express answers a HEAD as it answers the GET.
  const asked = method === 'HEAD' ? 'GET' : method;
  const fitting = endpoints.filter((endpoint) => endpoint.method === asked && fits(endpoint.path, path));
  if (fitting.length === 0) return undefined;
  const needed = new Set<TokenScope>();
  for (const { access } of fitting) {
    if (access === 'open' || access === 'session only') return undefined;
    for (const scope of access) needed.add(scope);
  }
  return [...needed];
}

/** Spelled exactly: what Express would also take, in capitals or with a slash at its end, is not open to programs. */
function fits(pattern: string, path: string): boolean {
  const [expected, given] = [pattern.split('/'), path.split('/')];
  if (expected.length !== given.length) return false;
  return expected.every((part, index) => (part.startsWith(':') ? given[index] !== '' : part === given[index]));
}
