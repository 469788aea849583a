import { CoachDecision, coachRoot, isDecisionKey } from '@casecircle/shared/document/coach-words.ts';
import { AnswerValue, EntryValue, ResonanceValue, TakeawayValue } from '@casecircle/shared/document/entries.ts';
import { draftRoots, notebookRoots, splitEntryName, splitKey, tableRoots } from '@casecircle/shared/document/roots.ts';
import type { Meeting } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Actor } from '@casecircle/shared/domain/people.ts';
import { mayTouch, mayTouchSometime } from '@casecircle/shared/domain/policy.ts';
import type { RefusalCode } from '@casecircle/shared/domain/result.ts';
import type { Touch } from '@casecircle/shared/domain/touch.ts';
import { Id } from '@casecircle/shared/protocol/text.ts';
import type { z } from 'zod';

/** Why a touch is refused; undefined when it may be. */
export type Judge = (touch: Touch) => RefusalCode | undefined;

/** Strict: what no reader knows would be kept for ever and shown to nobody. */
const shapes: Partial<Record<string, z.ZodType>> = {
  [tableRoots.entries]: EntryValue.strict(),
  [tableRoots.answers]: AnswerValue.strict(),
  [tableRoots.takeaways]: TakeawayValue.strict(),
  [tableRoots.resonances]: ResonanceValue.strict(),
};

/** The table: the one policy, and values that readers will be able to read. */
export function judgeTable(actor: Actor, meeting: Meeting): Judge {
  return (touch) => {
    if (!isReadable(touch)) return 'not-allowed';
    if (mayTouch(actor, touch, meeting)) return undefined;
    return mayTouchSometime(actor, touch, meeting) ? 'wrong-stage' : 'not-allowed';
  };
}

/** A draft: two lists and decisions about the coach’s findings, for its presenter. */
export function judgeDraft(touch: Touch): RefusalCode | undefined {
  const { root, key } = touch;
  if (isDecision(touch)) return undefined;
  return key === null && (root === draftRoots.question || root === draftRoots.notes) ? undefined : 'not-allowed';
}

/** A notebook: notes, and slips by their id. What a slip holds is its owner's own affair. */
export function judgeNotebook(touch: Touch): RefusalCode | undefined {
  const { root, key, depth } = touch;
  if (isDecision(touch)) return undefined;
  if (root === notebookRoots.notes && key === null) return undefined;
  const isSlip = root === notebookRoots.slips && depth === 0 && Id.safeParse(key).success;
  const isCheckIn = root === notebookRoots.checkIns && depth === 0 && /^[a-z0-9-]{1,80}$/.test(key ?? '');
  return isSlip || isCheckIn ? undefined : 'not-allowed';
}

/** What the coach found and its owner decided about. */
function isDecision({ root, key, kind, depth, value }: Touch): boolean {
  if (root !== coachRoot || depth !== 0 || key === null || !isDecisionKey(key)) return false;
  return kind === 'delete' || CoachDecision.strict().safeParse(value).success;
}

/** A desk: the server alone brings what members chose to show. */
export function judgeDesk(): RefusalCode {
  return 'not-allowed';
}

function isReadable({ root, key, kind, value }: Touch): boolean {
  const shape = shapes[root];
  if (!shape || kind === 'delete') return true;
  return isNamed(root, splitKey(key ?? '')?.id) && shape.safeParse(value).success;
}

/** The keys of answers and resonances name an entry, by author and id; all others end in an id of their own. */
function isNamed(root: string, id: string | undefined): boolean {
  if (root !== tableRoots.answers && root !== tableRoots.resonances) return Id.safeParse(id).success;
  const entry = splitEntryName(id ?? '');
  return Id.safeParse(entry?.author).success && Id.safeParse(entry?.id).success;
}
