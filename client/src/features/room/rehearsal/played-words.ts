import type { EntryKind } from '@casecircle/shared/domain/formats/format.ts';

/** What played members write, by kind. They fit the sample case and any phase that asks for their kind. */
export const playedEntries: Record<EntryKind, readonly [string, ...string[]]> = {
  question: [
    'How long have you been working together?',
    'What happens in you in the first seconds of that silence?',
    'Who else knows that they sleep badly?',
    'What did the drawing look like, the last time there was one?',
  ],
  perspective: [
    'As the one who keeps the lighthouse, I would want somebody to see the light without asking what it is for.',
    'If this were my client, I would let the clock run and say that I am still here.',
    'From the outside I see two people who both look after something in the dark.',
    'As the drawing, I would ask who I am brought for.',
  ],
  reflection: [
    'I notice that I hold my breath while you tell it.',
    'I feel an urge to help quickly, and it does not seem to be mine.',
    'There is something lonely in the room, and something stubborn too.',
    'I got sleepy when it came to the list. I wonder what went missing there.',
  ],
  idea: [
    'Say aloud that it has become quiet, and nothing else.',
    'Begin the last ten minutes a little earlier, so that the silence has room.',
    'Ask about the missing drawing, without explaining why you ask.',
    'Sit through it once and write down afterwards what you wanted to say.',
  ],
};

const answers: ReadonlyMap<string, string> = new Map([
  ['How long have you been working together?', 'Since spring, every second week.'],
  ['What happens in you in the first seconds of that silence?', 'My shoulders go up. I look for something useful.'],
  ['Who else knows that they sleep badly?', 'Nobody that I have heard of.'],
  ['What did the drawing look like, the last time there was one?', 'A flat sea, and no tower in it.'],
]);

/** What the played presenter answers. To what nobody has played, that it is not known: an answer, too. */
export function playedAnswer(question: string): string {
  return answers.get(question) ?? 'I do not know. I had not asked myself that.';
}

export const playedTakeaway = 'The silence may be the most that they bring.';
export const playedIntention = 'Leave the first minute of it unfilled.';
