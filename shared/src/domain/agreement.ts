import type { GroupKind } from './people.ts';

/** Something that an agreement can speak about. `kind` says for which groups it is on the list. */
export type AgreementItem = {
  id: string;
  kind: GroupKind | 'both';
  title: string;
  /** What belongs there, in plain words. */
  hint: string;
};

/**
 * What supervision and consultation agreements usually cover: after the disclosure lists of 21 NCAC 53 .0801, 16 CCR 1833 and
 * 22 TAC 681.93 and ACA F.1.c, and what a group needs beyond them. It is a reminder and no legal advice: nothing hangs on a tick.
 */
export const agreementItems: readonly AgreementItem[] = [
  {
    id: 'people',
    kind: 'both',
    title: 'Who takes part',
    hint: 'Who belongs to the group and who leads it, with credentials and, where it matters, the licence.',
  },
  {
    id: 'method',
    kind: 'both',
    title: 'How you work',
    hint: 'Your model and the formats that you use.',
  },
  { id: 'goals', kind: 'both', title: 'What it is for', hint: 'What the group and each of you want from it.' },
  {
    id: 'frame',
    kind: 'both',
    title: 'When, where, how long',
    hint: 'How often you meet, for how long, in which place or call, and in what form.',
  },
  {
    id: 'responsibility-supervision',
    kind: 'supervision',
    title: 'Who answers for the work',
    hint: 'The roles, and that the supervisor shares responsibility for the supervisees’ clients.',
  },
  {
    id: 'responsibility-consultation',
    kind: 'consultation',
    title: 'Each answers for their own work',
    hint: 'That this is consultation among colleagues: nobody here takes over responsibility for another’s clients.',
  },
  {
    id: 'evaluation',
    kind: 'supervision',
    title: 'How work is evaluated',
    hint: 'What is evaluated, when and by whom, and what somebody can do who disagrees.',
  },
  {
    id: 'remediation',
    kind: 'supervision',
    title: 'When something has to change',
    hint: 'What happens when work is not good enough: what is said, which steps follow, by when.',
  },
  {
    id: 'confidentiality',
    kind: 'both',
    title: 'What stays here',
    hint: 'What is confidential, towards whom, also between the meetings.',
  },
  {
    id: 'limits',
    kind: 'both',
    title: 'Where confidentiality ends',
    hint: 'Harm, abuse, duties towards a board, and what is reported to an employer or a school.',
  },
  {
    id: 'clients',
    kind: 'both',
    title: 'What clients know',
    hint: 'How clients were told and agreed that their story is discussed, who sees it, how it is kept.',
  },
  {
    id: 'emergencies',
    kind: 'both',
    title: 'Emergencies',
    hint: 'Whom to call between meetings, and who stands in.',
  },
  {
    id: 'cancellations',
    kind: 'both',
    title: 'Being away',
    hint: 'How early you say it, and what happens when a meeting is cancelled.',
  },
  { id: 'fees', kind: 'both', title: 'Money', hint: 'What it costs, when it is paid, or that it costs nothing.' },
  {
    id: 'records',
    kind: 'both',
    title: 'What is kept',
    hint: 'Which records there are, how long they stay, and whose they are.',
  },
  {
    id: 'technology',
    kind: 'both',
    title: 'Technology',
    hint: 'Which programs you use for the call and for what is written.',
  },
  { id: 'ending', kind: 'both', title: 'Ending', hint: 'How somebody leaves, and how the group ends.' },
  {
    id: 'passing',
    kind: 'both',
    title: 'The right to pass',
    hint: 'Everybody may pass at any time and owes no reason.',
  },
  { id: 'no-recording', kind: 'both', title: 'No recording', hint: 'Nobody records, photographs or transcribes.' },
  {
    id: 'dual-relationships',
    kind: 'both',
    title: 'If you know somebody',
    hint: 'What you do when you may know a client, or when roles between you overlap.',
  },
  {
    id: 'conflict',
    kind: 'both',
    title: 'When something goes wrong between you',
    hint: 'How it is raised, with whom first, and who helps.',
  },
  {
    id: 'swaps',
    kind: 'both',
    title: 'Swapping turns',
    hint: 'How you find somebody for your turn, and how early.',
  },
  {
    id: 'never-written',
    kind: 'both',
    title: 'What is never written down',
    hint: 'Names, initials, dates and places of clients, and what else stays out of every note.',
  },
];

/** The list for groups of this kind, in its order. */
export function itemsFor(kind: GroupKind): AgreementItem[] {
  return agreementItems.filter((item) => item.kind === 'both' || item.kind === kind);
}

/** What of the list an agreement does not speak about yet, by what its writers ticked. */
export function missingFrom(kind: GroupKind, covers: readonly string[]): AgreementItem[] {
  return itemsFor(kind).filter(({ id }) => !covers.includes(id));
}
