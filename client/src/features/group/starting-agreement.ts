import type { GroupKind } from '@casecircle/shared/domain/people.ts';

type Paragraph = { text: string; covers: readonly string[]; kind?: GroupKind };

/**
 * What a new group's agreement starts from, in our own words: what most groups need and few write down. Each group makes it
 * its own before anybody accepts it. `covers` names the items of the checklist that a paragraph speaks about.
 */
const paragraphs: readonly Paragraph[] = [
  {
    kind: 'supervision',
    covers: ['responsibility-supervision'],
    text: `Who answers for the work
This is supervision. Whoever supervises shares the responsibility for the clients we speak about: they may ask for more than we brought, say how a case has to go on, and see us alone. Where somebody may be in danger we speak about that first, whatever the method says.`,
  },
  {
    kind: 'supervision',
    covers: ['evaluation', 'remediation'],
    text: `How work is evaluated
Our supervisor says beforehand what is evaluated, when, and who reads it, tells each of us first, and listens to those who see it differently. Where something has to change we hear what, how it can be learned, and by when; and whom to turn to if we do not agree.`,
  },
  {
    kind: 'consultation',
    covers: ['responsibility-consultation'],
    text: `Who answers for the work
This is consultation among colleagues and no supervision. The responsibility for a case remains with whoever treats it, whatever the group thinks; its hours count for nobody’s licence.`,
  },
  {
    covers: ['confidentiality'],
    text: `What stays here
What is said and written in this group stays in this group. We do not speak about it elsewhere, not with partners, colleagues or the client, and not with each other in public places.`,
  },
  {
    covers: ['limits'],
    text: `Where confidentiality ends
If somebody is in danger, or the law or our professional duties oblige us to act, we act, and we tell the group as soon as we can. Whoever answers to a supervisor, employer or board says so beforehand.`,
  },
  {
    covers: ['clients'],
    text: `The people we speak about
We bring cases so that nobody can be recognised: no names, initials, dates, places, employers or anything else that points to one person, and we change or leave out what is not needed. Clients know that we bring our work here, where our rules ask for it.`,
  },
  {
    covers: ['dual-relationships'],
    text: `If we know somebody
If you think you recognise a client, or have any other tie to the person, say only “I step out of this one” and leave for that case. Nobody asks why. We name it too when our own roles overlap.`,
  },
  {
    covers: ['passing', 'cancellations', 'swaps'],
    text: `Taking part
Everybody may pass at any time, without giving a reason. We come on time, we say early when we cannot come, and we bring a case when it is our turn or find somebody to swap with.`,
  },
  {
    covers: ['conflict'],
    text: `How we speak
The presenter owns the question. We ask before we interpret, and offer perspectives rather than verdicts. When something between us goes wrong, we say so here, first to the person or the facilitator, and give it time.`,
  },
  {
    covers: ['no-recording', 'never-written'],
    text: `What we keep
Nobody records, photographs or transcribes, and nobody feeds what was said to other programs. Notes are few and say only what helps the work. We never write down who a client is, and nothing that we would not want to read aloud to them.`,
  },
  {
    covers: [],
    text: `Changing this
This agreement holds until we change it together. Everybody accepts each new version before the next meeting.`,
  },
];

function paragraphsFor(kind: GroupKind): Paragraph[] {
  return paragraphs.filter((paragraph) => paragraph.kind === undefined || paragraph.kind === kind);
}

export function startingAgreement(kind: GroupKind): string {
  return paragraphsFor(kind)
    .map(({ text }) => text)
    .join('\n\n');
}

/** What of the checklist the starting text of this kind speaks about. */
export function startingCovers(kind: GroupKind): string[] {
  return paragraphsFor(kind).flatMap(({ covers }) => covers);
}

/** Whether a text is still one that we began with, whichever: then nobody has written anything that could be lost. */
export function isStartingText(text: string): boolean {
  return (['supervision', 'consultation'] as const).some((kind) => startingAgreement(kind) === text);
}
