import type { IncomingMessage } from 'node:http';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import express, { Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { AppError } from '../errors.ts';
import { agreement } from './agreement.ts';
import { archive } from './archive.ts';
import { authentication } from './auth.ts';
import { docs } from './docs/docs.ts';
import { formats } from './formats.ts';
import { groups } from './groups.ts';
import { holidays } from './holidays.ts';
import { imports } from './imports.ts';
import { installation } from './installation.ts';
import { invitations } from './invitations.ts';
import { me } from './me.ts';
import { meetings } from './meetings.ts';
import { members } from './members.ts';
import { notices } from './notices.ts';
import { refuseCrossSite } from './origin.ts';
import type { HttpParts } from './parts.ts';
import { passwordReset } from './password-reset.ts';
import { letProgramsIn } from './programs.ts';
import { retention } from './retention.ts';
import { season } from './season.ts';
import { tokens } from './tokens.ts';
import { turnRequests } from './turn-requests.ts';
import { unsubscribe } from './unsubscribe.ts';

/** Enough for a whole group behind one address; it is there against loops and floods. */
const requestsAMinute = 1_200;

/** Everything below `/api`. `others` are routers of other planes, which come under the same limits. */
export function api(
  parts: HttpParts,
  from: { originAllowed: (request: IncomingMessage) => boolean; address: string },
  others: readonly Router[],
): Router {
  const router = Router();
  router.use(
    rateLimit({
      windowMs: 60_000,
      limit: requestsAMinute,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      validate: false,
      handler: (_request, _response, next) => next(new AppError('too-many')),
    }),
  );
  router.use((_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  router.use(unsubscribe(parts));
  router.use(docs(from.address));
  router.use(letProgramsIn(parts));
  router.use(refuseCrossSite(from.originAllowed, from.address));
  router.use(express.json({ limit: limits.httpBody, reviver: refuseNul }));
  router.use(authentication(parts), passwordReset(parts), installation(parts), me(parts), tokens(parts));
  router.use(season(parts), turnRequests(parts), holidays(parts), notices(parts));
  router.use(groups(parts), members(parts), archive(parts), retention(parts), imports(parts));
  router.use(agreement(parts), formats(parts), invitations(parts), meetings(parts));
  for (const other of others) router.use(other);
  router.use(() => {
    throw new AppError('not-found');
  });
  return router;
}

/** No text that a person writes holds this character, and PostgreSQL cannot store it. */
function refuseNul(key: string, value: unknown): unknown {
  if (key.includes('\0') || (typeof value === 'string' && value.includes('\0'))) throw new SyntaxError('NUL in a text');
  return value;
}
