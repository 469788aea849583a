import { endpoints } from '@casecircle/shared/protocol/api/all.ts';
import { scopesFor } from '@casecircle/shared/protocol/api/program-access.ts';
import type { Request, RequestHandler } from 'express';
import type { Caller, PersonOf, SignedIn } from '../accounts/session.ts';
import { AppError } from '../errors.ts';
import type { Bearer } from '../storage/access-tokens.ts';
import type { HttpParts } from './parts.ts';

const noToken = 'This access token is not valid: it was revoked, has run out, or is not complete. Make a new one.';
const neverForPrograms = 'Programs may not do this. Sign in as a person to do it.';

/** The requests that came with a token and were let in. Those of other planes never get here, so they know no tokens. */
const admitted = new WeakMap<Caller, SignedIn>();

/** A request that names a token acts by it alone: no cookie beside it counts, so no page can borrow one. */
export function letProgramsIn({ stores, now }: Pick<HttpParts, 'stores' | 'now'>): RequestHandler {
  return async (request, _response, next) => {
    const token = tokenIn(request);
    if (token === undefined) return next();
    delete request.headers.cookie;
    const bearer = await stores.accessTokens.use(token, now());
    if (!bearer) throw new AppError('signed-out', 'token', noToken);
    mustInclude(bearer, request);
    const { id, personId, until } = bearer;
    admitted.set(request, { personId, sessionId: `token:${id}`, expiresAt: until });
    next();
  };
}

/** Who a request comes from: the person of its token, where it was let in by one, else that of its cookie. */
export function withPrograms(personOf: PersonOf): PersonOf {
  return async (request) => admitted.get(request) ?? personOf(request);
}

export function comesFromProgram(request: Caller): boolean {
  return admitted.has(request);
}

/** What stands behind `Bearer`. Other schemes belong to proxies in front of us. */
function tokenIn({ headers }: Request): string | undefined {
  return /^bearer(?:\s+(.*))?$/i
    .exec(headers.authorization ?? '')
    ?.slice(1)
    .map((token) => token ?? '')[0];
}

function mustInclude({ scopes }: Bearer, { method, path }: Request): void {
  const needed = scopesFor(endpoints, method, path);
  if (!needed) throw new AppError('not-allowed', 'token', neverForPrograms);
  const missing = needed.filter((scope) => !scopes.includes(scope));
  if (missing.length > 0) throw new AppError('not-allowed', 'scope', `This access token lacks ${missing.join(', ')}.`);
}
