import { z } from 'zod';
import { shortestOf } from '../domain/formats/fit.ts';
import {
  areas,
  type Format,
  minutesOf,
  type Phase,
  phaseVerbs,
  preparations,
  type Seat,
} from '../domain/formats/format.ts';
import { meetingRoles } from '../domain/people.ts';
import { Id, Instant, Name, oneLine } from './text.ts';

/**
 * Wider than what a sound format keeps to: whatever has this shape is told its flaws in sentences. What has not was made by
 * no editor.
 */
const Line = z.string().max(400).overwrite(oneLine);
const Prompt = z.string().max(2_000).overwrite(oneLine);
const PartId = z.string().max(100);
const Minutes = z.number().min(-10_000).max(10_000);
const Roles = z.array(z.enum(meetingRoles)).max(meetingRoles.length);

const PhaseShape = z.strictObject({
  id: PartId,
  name: Line,
  verb: z.enum(phaseVerbs),
  minutes: Minutes,
  minimumMinutes: Minutes,
  prompt: Prompt,
  promptForPresenter: Prompt.exactOptional(),
  speaks: Roles,
  writes: z.partialRecord(z.enum(areas), Roles),
  optional: z.literal(true).exactOptional(),
  chooses: z.enum(['seats', 'module']).exactOptional(),
  usesModule: z.literal(true).exactOptional(),
  checkIn: z.literal(true).exactOptional(),
}) satisfies z.ZodType<Phase>;

const SeatShape = z.strictObject({
  id: PartId,
  name: Line,
  prompt: Prompt,
  role: z.enum(['secretary', 'interviewer']).exactOptional(),
}) satisfies z.ZodType<Seat>;

const shape = z.strictObject({
  id: PartId,
  name: Line,
  source: z.string().max(1_000).overwrite(oneLine),
  summary: Line,
  preparation: z.enum(preparations),
  seats: z.array(SeatShape).max(40).exactOptional(),
  modules: z
    .array(z.strictObject({ id: PartId, name: Line, prompt: Prompt }))
    .max(60)
    .exactOptional(),
  phases: z.array(PhaseShape).max(40),
});

/**
 * A format of the right shape, sound or not: that it has a phase at all is for its flaws to say. Together with the limit of
 * a body this bounds what is read.
 */
export const FormatShape = shape as unknown as z.ZodType<Format>;

/** A line of `GET /api/groups/:group/formats`: the built-in ones first, then the group’s own by name. */
export const FormatLine = z.object({
  id: z.string(),
  name: z.string(),
  summary: z.string(),
  source: z.string(),
  /** How long it takes by itself, and at the shortest. */
  minutes: z.number(),
  shortest: z.number(),
  builtIn: z.boolean(),
  /** Enough of the phases to show how they fit themselves to a meeting. */
  phases: z.array(PhaseShape.pick({ id: true, name: true, minutes: true, minimumMinutes: true, optional: true })),
});
export type FormatLine = z.infer<typeof FormatLine>;

/** A format as lists show it. */
export function formatLine(format: Format, builtIn: boolean): FormatLine {
  const { id, name, summary, source } = format;
  const phases = format.phases.map(({ id, name, minutes, minimumMinutes, optional }) => ({
    ...{ id, name, minutes, minimumMinutes },
    ...(optional ? { optional } : {}),
  }));
  return {
    id,
    name,
    summary,
    source,
    minutes: minutesOf(format),
    shortest: shortestOf(format.phases),
    builtIn,
    phases,
  };
}

/** `GET /api/groups/:group/formats/:format`. A built-in one has no version and is never changed. */
export const FormatView = z.object({
  format: FormatShape,
  builtIn: z.boolean(),
  version: z.number().int().positive().nullable(),
  changedAt: Instant.nullable(),
});
export type FormatView = z.infer<typeof FormatView>;

/** `POST /api/groups/:group/formats`: the group’s own copy of a built-in format or of one of its own. */
export const NewFormat = z.object({ from: z.string().max(80), name: Name });
export type NewFormat = z.infer<typeof NewFormat>;

/**
 * `PUT /api/groups/:group/formats/:format` names the version that was edited. Id and source stay what they are. A broken
 * format is refused as `malformed` with its `flaws`, one that somebody else has changed meanwhile as `wrong-stage`.
 */
export const FormatChange = z.object({ version: z.number().int().positive(), format: FormatShape });
export type FormatChange = z.infer<typeof FormatChange>;

/** The answer of `POST` and of `PUT`. */
export const KeptFormat = z.object({ id: Id, version: z.number().int().positive() });
