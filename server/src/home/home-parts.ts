import type { Documents } from '../documents/plane.ts';
import type { HttpParts } from '../http/parts.ts';
import type { Database } from '../storage/schema.ts';

/** What the home of a person is gathered from. */
export type HomeParts = Pick<HttpParts, 'personOf' | 'stores' | 'now' | 'log'> & {
  database: Database;
  documents: Pick<Documents, 'read'>;
};
