import { freezePast, settleSeason } from '../season/settle.ts';
import { holdGroup } from '../storage/groups.ts';
import { seasonStore } from '../storage/season.ts';
import type { Job } from './clockwork.ts';
import type { JobParts } from './jobs.ts';

type Parts = Pick<JobParts, 'log' | 'storage' | 'carryLobbies'>;

/** Writes down what has been and plans what comes into reach, in every living group that has a season. */
export function seasons({ storage, log }: Parts): Job {
  const { database } = storage;
  return {
    name: 'seasons',
    everyMs: 10 * 60_000,
    async run(now) {
      for (const group of await seasonStore(database).living()) {
        try {
          await database.transaction().execute(async (within) => {
            if (!(await holdGroup(within, group))) return;
            await freezePast(within, group, now);
            await settleSeason(within, group, null, now);
          });
        } catch (error) {
          log.error({ err: error, group }, 'season was not settled');
        }
      }
    },
  };
}

/** Tells those in a lobby whose meeting was planned anew, where nobody did so at once. */
export function lobbies({ carryLobbies }: Parts): Job {
  return { name: 'lobbies', everyMs: 5_000, run: carryLobbies };
}
