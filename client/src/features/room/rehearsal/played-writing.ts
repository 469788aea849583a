import {
  marks,
  readAnswers,
  readEntries,
  readTakeaways,
  writeAnswer,
  writeEntry,
  writeSlip,
  writeTakeaway,
} from '@casecircle/shared/document/entries.ts';
import { entryName } from '@casecircle/shared/document/roots.ts';
import { entryKinds } from '@casecircle/shared/domain/formats/format.ts';
import { caseNow, type Meeting, phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import type { Actor, Instant } from '@casecircle/shared/domain/people.ts';
import { mayWrite } from '@casecircle/shared/domain/policy.ts';
import type * as Y from 'yjs';
import { newId } from '../../../live/new-id.ts';
import { revealAhead } from '../reveal-ahead.ts';
import { playedAnswer, playedEntries, playedIntention, playedTakeaway } from './played-words.ts';

type Writing = { meeting: Meeting; table: Y.Doc; notebook: Y.Doc; by: Actor; now: Instant };

/** A played member writes what the running phase takes from them: one entry, or while all write alone one slip. */
export function writeAsMember({ meeting, table, notebook, by, now }: Writing, place: number): void {
  const phase = phaseOf(meeting);
  if (!phase || meeting.stage.kind !== 'phase') return;
  const words = (kind: keyof typeof playedEntries) => {
    const sentences = playedEntries[kind];
    return sentences[(place + (meeting.stage.kind === 'phase' ? meeting.stage.index : 0)) % sentences.length] ?? '';
  };
  const { caseId } = caseNow(meeting);
  if (phase.verb === 'writeAlone') {
    const kind = revealAhead(by, meeting)?.kinds[0];
    const text = words(kind ?? 'reflection');
    const offered = kind === undefined ? {} : { offered: caseId };
    writeSlip(notebook, newId(), { kind: kind ?? 'reflection', text, at: now, releasedAt: null, ...offered });
    return;
  }
  // What they wrote alone arrives in the reveal by itself.
  if (phase.verb === 'reveal') return;
  const open = entryKinds.filter((kind) => mayWrite(by, kind, meeting));
  const kind = open[place % Math.max(1, open.length)];
  if (kind) writeEntry(table, by.id, newId(), { kind, caseId, phase: phase.id, text: words(kind), at: now });
}

/** The played presenter answers, says what helps, and takes something along, each where the phase opens it. */
export function writeAsPresenter({ meeting, table, by, now }: Writing): void {
  const { caseId, presenter } = caseNow(meeting);
  const entries = readEntries(table).filter((entry) => entry.caseId === caseId && entry.author !== by.id);
  const answers = readAnswers(table, presenter);
  if (mayWrite(by, 'answers', meeting)) {
    for (const question of entries.filter(({ kind }) => kind === 'question')) {
      const before = answers.get(entryName(question));
      const text = playedAnswer(question.text);
      if (before?.text === undefined) writeAnswer(table, by.id, question, { ...before, text });
    }
  }
  if (mayWrite(by, 'marks', meeting)) {
    for (const [at, entry] of entries.filter(({ kind }) => kind !== 'question').entries()) {
      const before = answers.get(entryName(entry));
      const mark = marks[at];
      if (before?.mark === undefined && mark !== undefined) writeAnswer(table, by.id, entry, { ...before, mark });
    }
  }
  const taken = readTakeaways(table).some(({ author }) => author === by.id);
  if (taken || !mayWrite(by, 'takeaways', meeting)) return;
  writeTakeaway(table, by.id, newId(), { kind: 'takeaway', text: playedTakeaway, at: now });
  writeTakeaway(table, by.id, newId(), { kind: 'intention', text: playedIntention, at: now });
}
