import type { ConsultingModule } from './format.ts';

/**
 * Ways of consulting among which a group chooses one for a case.
 * Source: names and ideas after Tietze, Kollegiale Beratung; the prompts are our own words.
 */
export const consultingModules: readonly ConsultingModule[] = [
  {
    id: 'brainstorming',
    name: 'Brainstorming',
    prompt: 'Say whatever one could do, one idea a turn, also odd ones. Nobody judges, nobody explains.',
  },
  {
    id: 'headstand',
    name: 'Headstand',
    prompt:
      'Turn the question over: how could one make it surely worse? At the end turn a few of the answers back again.',
  },
  {
    id: 'resonance',
    name: 'Resonance round',
    prompt:
      'Say what the account stirred in you: a feeling, something in the body, an image. No interpretation, no advice.',
  },
  {
    id: 'hypotheses',
    name: 'Hypotheses',
    prompt: 'Offer what may lie behind it: “One possibility is …”. Several may hold at once; none has to be right.',
  },
  {
    id: 'good-advice',
    name: 'Good advice',
    prompt: 'For once, advise freely: “I would recommend …”. The presenter has promised nothing.',
  },
  {
    id: 'identification',
    name: 'In their shoes',
    prompt:
      'Speak as somebody from the case, as “I”: what you see, what you fear, what you wish. Say first who you are.',
  },
  {
    id: 'lines',
    name: 'Lines to say',
    prompt:
      'Speak sentences that the presenter could say in this situation, word for word, as if the person were here.',
  },
  {
    id: 'key-questions',
    name: 'More questions',
    prompt: 'Invent further questions that the presenter could ask themselves. Nobody answers them here.',
  },
  {
    id: 'surprises',
    name: 'Surprises',
    prompt:
      'Think of things that nobody in the case expects from the presenter, small and harmless, that could loosen it.',
  },
];
