import { z } from 'zod';
import type { RefusalCode } from '../domain/result.ts';

/** What happened, what was kept, what to do: one sentence or two for every refusal. */
export const refusalWords: Record<RefusalCode, string> = {
  'signed-out': 'You are signed out. Sign in again; what you typed is still here.',
  'not-found': 'There is nothing here that you may open. Check the link, or ask your facilitator for a new one.',
  'not-allowed': 'Your role does not include this. Nothing was changed.',
  'wrong-stage': 'The meeting has moved on, so this does not fit now. Nothing was changed and your words are kept.',
  'agreement-needed': 'Please read and accept the group’s agreement first.',
  'already-done': 'This has been done already. Nothing was changed.',
  identifying:
    'The coach still asks about words in this. Nothing was shared; decide about each of them and share again.',
  'second-reading':
    'In this group somebody else reads a case before it is shared, and nobody has read these words yet. Nothing was shared; ask for a second reading.',
  unread:
    'The coach could not read these words just now. Nothing was done with them and nothing is lost; try again in half a minute.',
  forgotten: 'This was erased for good. Nobody can open it any more.',
  expired: 'This invitation is no longer valid. Ask your facilitator for a new link.',
  'too-short': 'The phases do not fit into this time. Choose a longer meeting or another method.',
  malformed: 'Something in this form does not look right. Please check the marked field.',
  'too-large': 'This is too long to be stored. Shorten it and try again; your text is still here.',
  'too-many': 'That was a lot in a short time. Wait a moment and try again.',
  'read-only': 'This meeting is closed and can only be read.',
  'not-saved': 'This could not be saved just now. Your text is still here; it is tried again by itself.',
  internal: 'Something went wrong on our side. Nothing you typed was lost; please try again.',
};

/** HTTP status of each refusal. A stranger cannot tell "not yours" from "not there": both are 404. */
export const refusalStatus: Record<RefusalCode, number> = {
  'signed-out': 401,
  'not-found': 404,
  'not-allowed': 403,
  'wrong-stage': 409,
  'agreement-needed': 403,
  'already-done': 409,
  identifying: 409,
  'second-reading': 409,
  unread: 503,
  forgotten: 410,
  expired: 410,
  malformed: 400,
  'too-short': 400,
  'too-large': 413,
  'too-many': 429,
  'read-only': 409,
  'not-saved': 503,
  internal: 500,
};

const codes = Object.keys(refusalWords) as [RefusalCode, ...RefusalCode[]];

/** What is wrong with a format; `phase` is the id of the phase it is about. */
const FlawTold = z.object({ code: z.string(), phase: z.string().exactOptional(), sentence: z.string() });

export const RefusalBody = z.object({ code: z.enum(codes), about: z.string().max(200).optional() });

/** An error answer over HTTP: RFC 9457 problem details, media type `application/problem+json`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum(codes),
  about: z.string().optional(),
  flaws: z.array(FlawTold).exactOptional(),
});
export type Problem = z.infer<typeof Problem>;
