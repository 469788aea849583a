import type { Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import type { Auth } from './auth.ts';

export type SignedIn = { personId: PersonId; sessionId: string; expiresAt: Instant };

/** All of a request that says who it comes from. Whoever asks again later keeps this, and not the whole request. */
export type Caller = { headers: { cookie?: string | undefined } };

/** Who a request comes from, by its session cookie; undefined when nobody is signed in. */
export type PersonOf = (request: Caller) => Promise<SignedIn | undefined>;

/** Works for an Express request, a Socket.IO handshake's and a raw upgrade's alike: only the cookie is looked at. */
export function personOf(auth: Auth): PersonOf {
  return async (request) => {
    const { cookie } = request.headers;
    if (cookie === undefined) return undefined;
    const headers = new Headers({ cookie });
    const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
    if (!found) return undefined;
    const { session } = found;
    return { personId: session.userId, sessionId: session.id, expiresAt: session.expiresAt.getTime() };
  };
}

/** Lengthens a session that is in use. Gives back the cookies to set, none when it is young enough. */
export async function prolongSession(auth: Auth, request: Caller): Promise<string[]> {
  const headers = new Headers({ cookie: request.headers.cookie ?? '' });
  const answer = await auth.api.getSession({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}
