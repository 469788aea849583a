import type { Documents } from '../documents/plane.ts';
import type { HttpParts } from '../http/parts.ts';
import type { Storage } from '../storage/database.ts';
import type { Job } from './clockwork.ts';

export type JobParts = Pick<HttpParts, 'stores' | 'log' | 'revocations' | 'audit'> & {
  storage: Storage;
  documents: Pick<Documents, 'read' | 'forget'>;
  address: string;
};

/** Everything that happens by the clock. */
export function jobsOf(_parts: JobParts): readonly Job[] {
  return [];
}
