import type { MeetingRole } from '../people.ts';
import { called, type Flaw, type FlawCode } from './flaw.ts';
import { type Area, areas, entryKinds, type Phase } from './format.ts';

/** Where the rights of a phase contradict what its verb asks of people. Source: background/formats.md 1.13. */
export function contradictions(phase: Phase, index: number): Flaw[] {
  const it = called(phase, index);
  return [...byVerb(phase, it), ...inAnyVerb(phase, it)].map(([code, sentence]) => ({
    code,
    phase: phase.id,
    sentence,
  }));
}

type Found = readonly [code: FlawCode, sentence: string];

/** Who may write this area in a phase. */
export function writersOf({ writes }: Phase, area: Area): readonly MeetingRole[] {
  return writes[area] ?? [];
}

function byVerb(phase: Phase, it: string): Found[] {
  switch (phase.verb) {
    case 'tell':
    case 'talk':
    case 'speakInTurn':
      return nobodySpeaks(phase, it);
    case 'askInTurn':
      return asking(phase, it);
    case 'writeAlone':
      return alone(phase, it);
    case 'reveal':
      return revealing(phase, it);
    case 'talkWithoutPresenter':
      return [...nobodySpeaks(phase, it), ...withoutPresenter(phase, it)];
    case 'presenterAnswers':
      return answering(phase, it);
    case 'silence':
      return silent(phase, it);
  }
}

function nobodySpeaks({ speaks }: Phase, it: string): Found[] {
  return speaks.length > 0 ? [] : [['nobody-speaks', `In ${it} nobody may speak. Say who does, or make it a silence.`]];
}

function asking({ speaks }: Phase, it: string): Found[] {
  const found: Found[] = [];
  if (speaks.every((role) => role === 'presenter')) {
    found.push(['nobody-asks', `In ${it} nobody may ask. Let members speak there.`]);
  }
  if (!speaks.includes('presenter')) {
    found.push([
      'nobody-answers',
      `In ${it} questions are asked, but the presenter may not speak. Let the presenter speak.`,
    ]);
  }
  return found;
}

function alone(phase: Phase, it: string): Found[] {
  const quiet = phase.speaks.length === 0 && opened(phase).length === 0;
  const sentence = `In ${it} everybody writes alone and nothing leaves the notebooks. Let nobody speak, and open nothing on the table.`;
  return quiet ? [] : [['not-alone', sentence]];
}

function silent(phase: Phase, it: string): Found[] {
  const quiet = phase.speaks.length === 0 && opened(phase).every((area) => area === 'marks');
  const sentence = `${it} is a silence. Let nobody speak there, and open nothing but the presenter’s marks.`;
  return quiet ? [] : [['not-silent', sentence]];
}

function revealing(phase: Phase, it: string): Found[] {
  if (entryKinds.some((kind) => writersOf(phase, kind).length > 0)) return [];
  return [['nothing-revealed', `In ${it} nothing can be shown. Open the kind of entry as which the writings appear.`]];
}

function withoutPresenter(phase: Phase, it: string): Found[] {
  const writing = opened(phase).some(
    (area) => area !== 'marks' && area !== 'takeaways' && writersOf(phase, area).includes('presenter'),
  );
  if (!phase.speaks.includes('presenter') && !writing) return [];
  const sentence = `In ${it} the group talks without the presenter. Take the presenter out of those who speak and write there; marks and takeaways may stay.`;
  return [['presenter-present', sentence]];
}

function answering(phase: Phase, it: string): Found[] {
  const found: Found[] = [];
  const able =
    phase.speaks.includes('presenter') && protectedAnswer.every((area) => writersOf(phase, area).includes('presenter'));
  if (!able) {
    const sentence = `In ${it} the presenter cannot answer. Let the presenter speak, write answers and set marks.`;
    found.push(['answer-closed', sentence]);
  }
  const others = [...phase.speaks, ...entryKinds.flatMap((kind) => writersOf(phase, kind))];
  if (others.some((role) => role !== 'presenter')) {
    const sentence = `In ${it} the presenter has the last word. Let nobody else speak or add entries; a conversation can follow as a phase of its own.`;
    found.push(['answer-interrupted', sentence]);
  }
  return found;
}

function inAnyVerb(phase: Phase, it: string): Found[] {
  const found: Found[] = [];
  if ([...phase.speaks, ...opened(phase).flatMap((area) => writersOf(phase, area))].includes('observer')) {
    found.push(['observer', `In ${it} observers speak or write. Observers read and keep a notebook: take them out.`]);
  }
  if (presenterOnly.some((area) => writersOf(phase, area).some((role) => role !== 'presenter'))) {
    const sentence = `In ${it} others than the presenter may answer, mark or take away. These belong to the presenter: take the others out.`;
    found.push(['presenter-only', sentence]);
  }
  if (writersOf(phase, 'question').length > 0 && !writersOf(phase, 'answers').includes('presenter')) {
    const sentence = `In ${it} questions can be written, but the presenter cannot answer them. Open the answers, or close the questions.`;
    found.push(['question-unanswered', sentence]);
  }
  return found;
}

const protectedAnswer = ['answers', 'marks'] as const satisfies readonly Area[];
const presenterOnly = [...protectedAnswer, 'takeaways'] as const satisfies readonly Area[];

/** The areas in which somebody may write. */
function opened(phase: Phase): Area[] {
  return areas.filter((area) => writersOf(phase, area).length > 0);
}
