/**
 * Eight places from which to look at a case, as tags on questions and reflections.
 * Source: the seven-eyed model of Hawkins & Shohet; the eighth, culture and difference, is our addition. The words are our own.
 */
export const lenses = [
  {
    id: 'client',
    number: 1,
    name: 'The client',
    prompt: 'How does this person come across: looks, words, silences? What do we know, and what do we only suppose?',
  },
  {
    id: 'interventions',
    number: 2,
    name: 'What was done',
    prompt: 'What was said or done, when, and to what end? What else would have been possible?',
  },
  {
    id: 'relationship',
    number: 3,
    name: 'Between the two',
    prompt: 'What goes on between client and clinician? With the sound turned off, what would one see?',
  },
  {
    id: 'clinician',
    number: 4,
    name: 'The clinician',
    prompt: 'What is stirred in the one who works here: feelings, old stories, wishes to rescue or to flee?',
  },
  {
    id: 'supervision',
    number: 5,
    name: 'Between us here',
    prompt: 'What happens among us, now, that may mirror what happens in the case?',
  },
  {
    id: 'supervisor',
    number: 6,
    name: 'In me, listening',
    prompt: 'What comes up in you while you listen, and what might it tell about the case?',
  },
  {
    id: 'context',
    number: 7,
    name: 'The wider world',
    prompt: 'What do family, workplace, money, law and time add to this? Who is not in the room and still has a say?',
  },
  {
    id: 'difference',
    number: 8,
    name: 'Culture and difference',
    prompt:
      'Where do origin, language, faith, gender, body or power differ, and what do we overlook because of where we stand?',
  },
] as const satisfies readonly { id: string; number: number; name: string; prompt: string }[];

export type Lens = (typeof lenses)[number];
export type LensId = Lens['id'];

/** The lenses through which nobody has looked yet, by their number. */
export function unopenedLenses(opened: Iterable<LensId>): Lens[] {
  const looked = new Set(opened);
  return lenses.filter(({ id }) => !looked.has(id));
}
