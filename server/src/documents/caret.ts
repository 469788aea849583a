import { rootsOf } from '@casecircle/shared/document/roots.ts';
import type { DocumentScope } from '@casecircle/shared/protocol/documents.ts';

/** What a client may say of itself besides who it is; whatever else it says is left out. */
export type Said = { cursor?: unknown; color?: string };

export type Reading = (state: object) => Said;

type Unknown = Readonly<Record<string, unknown>>;
type ItemId = { client: number; clock: number };
type Place = { type?: ItemId | null; tname?: string | null; item?: ItemId | null; assoc?: number | null };

/** What is not as it must be. Null is a value, as in Yjs. */
const wrong = Symbol('wrong');
type Read<Value> = Value | null | undefined | typeof wrong;

/**
 * How states of a document of this scope are read. By hand: carets come several times a second from everybody, and a
 * schema would take as long as all else that is done with them. Nothing is refused: what is not as it must be is not there.
 */
export function readingOf(scope: DocumentScope): Reading {
  const roots = rootsOf[scope];
  return (state) => {
    const { cursor, user } = state as Unknown;
    const place = cursorIn(cursor, roots);
    const color = isObject(user) ? user.color : undefined;
    return { ...(place !== undefined && { cursor: place }), ...(isColor(color) && { color }) };
  };
}

function cursorIn(cursor: unknown, roots: readonly string[]): { anchor: Place; head: Place } | null | undefined {
  if (cursor === null) return null;
  if (!isObject(cursor)) return undefined;
  const [anchor, head] = [placeIn(cursor.anchor, roots), placeIn(cursor.head, roots)];
  return anchor && head && { anchor, head };
}

/** A place in a document as Yjs writes it. One that names neither a type, a root nor an item throws in every editor. */
function placeIn(place: unknown, roots: readonly string[]): Place | undefined {
  if (!isObject(place)) return undefined;
  const type = itemIn(place.type);
  const item = itemIn(place.item);
  const tname = nullish(place.tname, (name): name is string => roots.includes(name as string));
  const assoc = nullish(place.assoc, (side): side is number => isInteger(side, -0x8000_0000, 0x7fff_ffff));
  if (type === wrong || item === wrong || tname === wrong || assoc === wrong) return undefined;
  if ((type ?? tname ?? item ?? undefined) === undefined) return undefined;
  return {
    ...(type !== undefined && { type }),
    ...(tname !== undefined && { tname }),
    ...(item !== undefined && { item }),
    ...(assoc !== undefined && { assoc }),
  };
}

function itemIn(value: unknown): Read<ItemId> {
  const id = nullish(value, isObject);
  if (id === null || id === undefined || id === wrong) return id;
  const { client, clock } = id;
  return isUint32(client) && isUint32(clock) ? { client, clock } : wrong;
}

function nullish<Value>(value: unknown, is: (given: unknown) => given is Value): Read<Value> {
  return value === null || value === undefined || is(value) ? value : wrong;
}

function isObject(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null;
}

function isUint32(value: unknown): value is number {
  return isInteger(value, 0, 0xffff_ffff);
}

function isInteger(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

function isColor(value: unknown): value is string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
}
