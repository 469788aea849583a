import { randomUUID } from 'node:crypto';
import type { Storage } from '../database.ts';

/** An account as better-auth would have made it. */
export async function addPerson(storage: Storage, name = 'Somebody'): Promise<string> {
  const id = randomUUID();
  const at = storage.dialect === 'sqlite' ? '2030-01-01T00:00:00.000Z' : new Date(0);
  const stamps = { createdAt: at, updatedAt: at, emailVerified: storage.dialect === 'sqlite' ? 0 : false };
  const row = { id, name, email: `${id}@example.org`, pronouns: '', credentials: '', timeZone: 'UTC', ...stamps };
  await storage.database.insertInto('user').values(row).execute();
  return id;
}
