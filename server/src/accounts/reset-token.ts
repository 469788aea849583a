import { hashOf, makeSecret } from '../storage/secret-token.ts';

/** How a link came to be: by mail to the person, or by an administrator who hands it over. */
export type ResetOrigin = 'mail' | 'administrator';

const marks: Record<ResetOrigin, string> = { mail: 'm', administrator: 'a' };

/** 256 random bits. The letter before them says how the link came to be; nobody can make a live one by changing it. */
export function makeResetToken(origin: ResetOrigin): string {
  return `${marks[origin]}${makeSecret()}`;
}

export function originOf(token: string): ResetOrigin {
  return token.startsWith(marks.administrator) ? 'administrator' : 'mail';
}

/** The name under which better-auth looks for the token of a link. */
export function resetIdentifier(token: string): string {
  return `reset-password:${token}`;
}

/** What the store keeps instead: no token can be had from it, and none has this name. */
export const storedResets = 'reset#';

export async function storedReset(identifier: string): Promise<string> {
  return `${storedResets}${hashOf(identifier)}`;
}
