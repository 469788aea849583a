import { fileURLToPath } from 'node:url';

/** The project's own folder, with a slash at its end. */
export const root = new URL('../../', import.meta.url);

/** A path in the project's folder. */
export function inProject(path: string): string {
  return fileURLToPath(new URL(path, root));
}
