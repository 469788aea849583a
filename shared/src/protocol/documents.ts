import { z } from 'zod';
import { RefusalBody } from './refusals.ts';
import { Id } from './text.ts';

/** Paths are `/documents/<scope>/<id>`, for a notebook `/documents/notebook/<meetingId>/<personId>`. */
export const documentsPath = '/documents';

export const documentScopes = ['draft', 'notebook', 'desk', 'table'] as const;
export type DocumentScope = (typeof documentScopes)[number];

/** The name of a document: its path below `/documents`, and its key in the log. */
export type DocumentName =
  | { scope: 'draft'; caseId: string }
  | { scope: 'notebook'; meetingId: string; personId: string }
  | { scope: 'desk'; meetingId: string }
  | { scope: 'table'; meetingId: string };

export function documentPath(name: DocumentName): string {
  switch (name.scope) {
    case 'draft':
      return `draft/${name.caseId}`;
    case 'notebook':
      return `notebook/${name.meetingId}/${name.personId}`;
    case 'desk':
    case 'table':
      return `${name.scope}/${name.meetingId}`;
  }
}

/** Reads a path below `/documents/`; undefined when it names no document. */
export function parseDocumentPath(path: string): DocumentName | undefined {
  const [scope, first, second, ...rest] = path.split('/');
  if (rest.length > 0 || !Id.safeParse(first).success || first === undefined) return undefined;
  if (scope === 'notebook') {
    return Id.safeParse(second).success && second !== undefined
      ? { scope, meetingId: first, personId: second }
      : undefined;
  }
  if (second !== undefined) return undefined;
  if (scope === 'draft') return { scope, caseId: first };
  if (scope === 'table' || scope === 'desk') return { scope, meetingId: first };
  return undefined;
}

/** First varint of a frame. 0–3 are y-websocket's own; ours start at 100. */
export const messageType = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, saved: 100, refused: 101 } as const;

/** Second varint of a sync frame. */
export const syncType = { step1: 0, step2: 1, update: 2 } as const;

/** Body of a `refused` frame, as JSON in a varstring. */
export const RefusedFrame = RefusalBody;

/** Why the server ended a documents connection. 1013 means: keep everything, come back later. */
export const closeCodes = {
  tryAgainLater: 1013,
  /** Said by the WebSocket layer itself, of a frame beyond everything that is read. */
  frameTooLarge: 1009,
  malformed: 4400,
  signedOut: 4401,
  notFound: 4404,
  /** The document was erased. */
  forgotten: 4410,
  tooLarge: 4413,
  tooMany: 4429,
} as const;
export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];

export const FrameRefusal = z
  .string()
  .max(2_000)
  .transform((text, context) => {
    const read = RefusedFrame.safeParse(json(text));
    if (read.success) return read.data;
    context.addIssue('This is no refusal.');
    return z.NEVER;
  });

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
