import type { EntryKind } from '../formats/format.ts';

/** What people may ask of a running meeting. Validated by `protocol/live.ts`, decided by `reduce`. */
export type Command =
  | { kind: 'start' }
  | { kind: 'advance' }
  | { kind: 'back' }
  | { kind: 'extend'; minutes: number }
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'ask-turn' }
  | { kind: 'pass-turn' }
  | { kind: 'next-turn' }
  | { kind: 'share-case' }
  | { kind: 'release'; slipId: string; as: EntryKind }
  | { kind: 'close' };

export type CommandKind = Command['kind'];
