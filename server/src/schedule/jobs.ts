import type { Documents } from '../documents/plane.ts';
import type { HttpParts } from '../http/parts.ts';
import type { Storage } from '../storage/database.ts';
import type { Job } from './clockwork.ts';
import { memberships } from './memberships.ts';
import { reminders } from './reminders.ts';
import { retention } from './retention.ts';
import { lobbies, seasons } from './seasons.ts';

export type JobParts = Pick<HttpParts, 'stores' | 'log' | 'revocations' | 'audit'> & {
  storage: Storage;
  documents: Pick<Documents, 'read' | 'forget'>;
  address: string;
  carryLobbies: () => Promise<void>;
};

/** Everything that happens by the clock. */
export function jobsOf(parts: JobParts): readonly Job[] {
  const { database } = parts.storage;
  const rotation = [seasons(parts), lobbies(parts)];
  return [memberships(parts), ...rotation, retention(parts), reminders({ ...parts, database })];
}
