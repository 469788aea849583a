/** Why something was refused. Each code has its sentence in `protocol/refusals.ts`. */
export type RefusalCode =
  | 'signed-out'
  | 'not-found'
  | 'not-allowed'
  | 'wrong-stage'
  | 'agreement-needed'
  | 'already-done'
  | 'identifying'
  | 'second-reading'
  | 'unread'
  | 'expired'
  | 'forgotten'
  | 'malformed'
  | 'too-short'
  | 'too-large'
  | 'too-many'
  | 'read-only'
  | 'not-saved'
  | 'internal';

/** `sentence` is there where one fits better than the usual one of the code. */
export type Refusal = { code: RefusalCode; about?: string; sentence?: string };

export type Result<Value, Why = Refusal> = { ok: true; value: Value } | { ok: false; refusal: Why };

export function done<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** `about` names a field, a command or a root: never words that somebody wrote. */
export function refuse(code: RefusalCode, about?: string, sentence?: string): { ok: false; refusal: Refusal } {
  const why = sentence === undefined ? {} : { sentence };
  return { ok: false, refusal: about === undefined ? { code, ...why } : { code, about, ...why } };
}

/** Makes a switch over a union exhaustive: adding a member becomes a type error here. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
