import type { Config } from '../config.ts';
import type { HttpParts } from '../http/parts.ts';
import { openPost } from '../mail/post.ts';
import { type Clockwork, startClockwork } from './clockwork.ts';
import { type JobParts, jobsOf } from './jobs.ts';

const linksLeadNowhere = 'Mail is set up without PUBLIC_URL: the links in it lead to this machine alone.';

/**
 * Everything that happens by the clock. Mail has a clockwork of its own, which a slow mail server may hold up, and goes
 * last, so that it tells of what the other jobs have just done.
 */
export function startClocks(config: Pick<Config, 'mail' | 'publicUrl'>, parts: HttpParts & JobParts): Clockwork {
  const { database } = parts.storage;
  if (config.mail && config.publicUrl === undefined) parts.log.warn(linksLeadNowhere);
  const post = openPost(config.mail, { ...parts, database, links: parts.unsubscribing });
  const [clockwork, mail] = [startClockwork(jobsOf(parts), parts), startClockwork([post.job], parts)];
  return {
    async work() {
      await clockwork.work();
      await mail.work();
    },
    async stop() {
      await Promise.all([clockwork.stop(), post.stop(), mail.stop()]);
    },
  };
}
