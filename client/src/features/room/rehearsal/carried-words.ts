import { copyOffered, copySlip, copyToDesk, takeBack } from '@casecircle/shared/document/copies.ts';
import { splitEntryName } from '@casecircle/shared/document/roots.ts';
import type { Command } from '@casecircle/shared/domain/meeting/command.ts';
import { caseNow, type Meeting, phaseOf, stageName } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Actor, Instant, PersonId } from '@casecircle/shared/domain/people.ts';
import { mayWrite } from '@casecircle/shared/domain/policy.ts';
import { done, type Refusal, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import type * as Y from 'yjs';
import { shareSample } from './sample-case.ts';

/** The documents of a rehearsal, all of them in this page. */
export type Papers = { table: Y.Doc; desk: Y.Doc; notebookOf: (person: PersonId) => Y.Doc };

type Crossing = { before: Meeting; after: Meeting; command: Command; by: Actor; now: Instant };

/** Carries the words that a command moves from one document to another, as the server does in a meeting. */
export function carryWords(
  { before, after, command, by, now }: Crossing,
  everybody: readonly Actor[],
  { table, desk, notebookOf }: Papers,
): Result<void, Refusal> {
  const phase = phaseOf(after)?.id ?? after.stage.kind;
  const of = { author: by.id, caseId: caseNow(after).caseId, phase, now };
  if (phaseOf(after)?.verb === 'reveal' && stageName(after) !== stageName(before)) {
    for (const person of everybody) {
      const opens = (kind: Parameters<typeof mayWrite>[1]) => mayWrite(person, kind, after);
      copyOffered(notebookOf(person.id), table, { ...of, author: person.id, opens });
    }
    return done(undefined);
  }
  switch (command.kind) {
    case 'share-case':
      return shareSample(table, caseNow(after));
    case 'release':
      return copySlip(notebookOf(by.id), table, { ...of, slipId: command.slipId, as: command.as });
    case 'show-facilitators':
      return copyToDesk(notebookOf(by.id), desk, { author: by.id, slipId: command.slipId, now });
    case 'blank': {
      const named = splitEntryName(command.entry);
      if (!named) return refuse('malformed', 'entry');
      return takeBack(table, notebookOf(named.author), { author: named.author, entryId: named.id, now });
    }
    default:
      return done(undefined);
  }
}
