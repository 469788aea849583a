import type { Mark } from '@casecircle/shared/document/entries.ts';
import type { EntryKind } from '@casecircle/shared/domain/formats/format.ts';

/** What the demo's content files are made of. Everybody in them is invented. */
export type PersonKey = 'ruth' | 'tomasz' | 'imani' | 'leo' | 'margit' | 'daniel';

export type CaseContent = { presenter: PersonKey; question: string; paragraphs: readonly string[] };

/** `minute` counts from the start of the meeting. */
export type EntryContent = {
  by: PersonKey;
  kind: EntryKind;
  phase: string;
  minute: number;
  text: string;
  answer?: string;
  mark?: Mark;
};

export type TakeawayContent = { kind: 'takeaway' | 'intention'; minute: number; text: string };

export type SlipContent = { by: PersonKey; kind: EntryKind; text: string };
