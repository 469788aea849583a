/** Where a reaction is noticed first, as tags on reflections. The prompts are our own words. */
export const senses = [
  { id: 'body', name: 'Body', prompt: 'What do you notice in your body: breath, weight, warmth, tension?' },
  { id: 'feeling', name: 'Feeling', prompt: 'What do you feel, before you explain it?' },
  { id: 'image', name: 'Image', prompt: 'Which image, scene or tune comes to you?' },
  { id: 'impulse', name: 'Impulse', prompt: 'What would you like to do at once: leave, hold, shout, laugh, sleep?' },
  {
    id: 'whose',
    name: 'Whose feeling is this?',
    prompt: 'Is it yours alone, or might it belong to the client, to the presenter, to the room?',
  },
] as const satisfies readonly { id: string; name: string; prompt: string }[];

export type Sense = (typeof senses)[number];
export type SenseId = Sense['id'];
