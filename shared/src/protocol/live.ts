import { z } from 'zod';
import { entryKinds } from '../domain/formats/format.ts';
import { type Meeting, returnOutcomes } from '../domain/meeting/meeting.ts';
import { longestExtension } from '../domain/meeting/time.ts';
import type { Refusal } from '../domain/result.ts';
import { type CoachFlag, FlaggedPlace } from './coach.ts';
import { Id, type Instant } from './text.ts';

/** The Socket.IO namespace of the commands plane. The handshake's `auth` is a `LiveHandshake`. */
export const meetingNamespace = '/meeting';

export const LiveHandshake = z.object({ meeting: Id });

const Minutes = z.number().int().min(1).max(longestExtension);
/** `<authorId>.<entryId>`, and no words: the state in which it stands is sent to everybody, and not sealed. */
const EntryName: z.ZodType<string> = z.templateLiteral([Id, '.', Id]);
const MethodPart = z.string().max(80);

export const MeetingCommand = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start') }),
  z.object({ kind: z.literal('advance') }),
  z.object({ kind: z.literal('back') }),
  z.object({ kind: z.literal('extend'), minutes: Minutes }),
  z.object({ kind: z.literal('borrow'), minutes: Minutes, from: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('pause') }),
  z.object({ kind: z.literal('resume') }),
  z.object({ kind: z.literal('ask-turn') }),
  z.object({ kind: z.literal('pass-turn') }),
  z.object({ kind: z.literal('next-turn') }),
  z.object({ kind: z.literal('share-case'), attested: z.literal(true) }),
  z.object({ kind: z.literal('release'), slipId: Id, as: z.enum(entryKinds) }),
  z.object({ kind: z.literal('show-facilitators'), slipId: Id }),
  z.object({ kind: z.literal('blank'), entry: EntryName }),
  z.object({ kind: z.literal('blank-words'), place: FlaggedPlace, all: z.literal(true).optional() }),
  z.object({ kind: z.literal('spotlight'), entry: EntryName.nullable() }),
  z.object({ kind: z.literal('ready'), ready: z.boolean() }),
  z.object({ kind: z.literal('take-over') }),
  z.object({ kind: z.literal('hand-over'), to: Id }),
  z.object({ kind: z.literal('take-seat'), person: Id, seat: MethodPart.nullable() }),
  z.object({ kind: z.literal('choose-module'), module: MethodPart }),
  z.object({ kind: z.literal('bring-me-back'), wish: z.boolean() }),
  z.object({ kind: z.literal('bring-back') }),
  z.object({ kind: z.literal('answer-return'), outcome: z.enum(returnOutcomes) }),
  z.object({ kind: z.literal('close') }),
]);

/**
 * One command. `seen` is the version its sender looked at when a stale view would do harm (`advance`, `back`,
 * `close`): two facilitators who press "advance" together move one phase, not two.
 */
export const CommandEnvelope = z.object({ command: MeetingCommand, seen: z.number().int().nonnegative() });
export type CommandEnvelope = z.infer<typeof CommandEnvelope>;

/** The whole state, sent on connection and after every change. `version` only grows. */
export type MeetingState = { version: number; meeting: Meeting; now: z.infer<typeof Instant> };

/** Who is connected: ids only, each once however many devices they use. */
export type Presence = { people: string[] };

export type CommandAnswer = { ok: true; version: number } | { ok: false; refusal: Refusal };

/** Events that the server sends. `revoked` comes just before the server ends the connection for good. */
export type ServerEvents = {
  state: (state: MeetingState) => void;
  presence: (presence: Presence) => void;
  /** What the coach asks about now: to authors of their own words, to facilitators of all. */
  flags: (flags: CoachFlag[]) => void;
  revoked: (refusal: Refusal) => void;
};

/** Events that a client sends. `time` answers with the server's clock, from which a client derives its offset. */
export type ClientEvents = {
  command: (envelope: CommandEnvelope, answer: (answer: CommandAnswer) => void) => void;
  time: (answer: (now: number) => void) => void;
};
