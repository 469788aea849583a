import type { CaseContent, PersonKey, SlipContent } from './content.ts';

/** The meeting that can be entered now: Tomasz presents. He has prepared everything and shared it. */
export const comingCase: CaseContent = {
  presenter: 'tomasz',
  question:
    'I need your help with the last three minutes. How do I take seriously what he says with his coat on, without turning the whole hour into the waiting room for it?',
  paragraphs: [
    'He is in his fifties and has been coming every week for about seven months. Within one year he lost his wife to a slow illness and then, quite suddenly, his older brother. His daughter made the first call. He told me so in the first minute, and that he would give it a fair try, for her sake.',
    'He is easy to like. He arrives early, he asks how my week was, he tells stories in which everybody is doing their best. When I go near the losses he comes along for two or three sentences, politely, like somebody holding a door, and then we are back with the garden and the neighbour’s dog. I have named it. He agrees with me. It changes nothing.',
    'What wears me out is the door. In five of the last eight sessions he has said something heavy with his coat already on. Once it was: “I sometimes think I would not mind not waking up.” He smiled. I sat him down again and we went through it properly. No plan, no preparations. The daughter and her little one as reasons. He took the numbers, he agreed to tell his physician, and he did. I have asked again since, in the middle of the hour, in plain words. He is steady, and a little embarrassed on my account. I believe him, mostly.',
    'So on paper it is in order. But I spend the whole hour now waiting for the last three minutes. I watch his hands for the coat. I have let him run over four times, and last week I was short with the person after him. I drive home with my jaw set and do what I did in my hospice years: wash up, sit in the kitchen, not talk.',
    'I am not asking whether he is safe. I will go on asking him that. I am asking about the two of us. I think he leaves something with me on purpose, and I let him, because it is the only moment when he is real. I do not want to lose it by closing the door on time.',
  ],
};

/** Slips that wait in their authors' notebooks. Nobody else receives them unless they are released. */
export const comingSlips: readonly SlipContent[] = [
  { by: 'imani', kind: 'question', text: 'Does the daughter get a sentence at the door, too? Who else hears it?' },
  {
    by: 'imani',
    kind: 'reflection',
    text: '“Like somebody holding a door” – that is my father, exactly. Careful: this one is about me.',
  },
  { by: 'leo', kind: 'question', text: 'Do you tell him how much time is left? Sorry, very practical.' },
  {
    by: 'leo',
    kind: 'idea',
    text: 'could you start with the coat? like ask him at the beginning: what would you tell me if you already had it on',
  },
  {
    by: 'margit',
    kind: 'perspective',
    text: 'If this were my client, I would wonder whether the door is the only place in the building where he is not anybody’s guest, and whether what he hands me there is not so much a danger as a weight that he cannot put down in front of somebody who still has to look at him.',
  },
  {
    by: 'margit',
    kind: 'reflection',
    text: 'Tired since the second paragraph. His tiredness, or the client’s, or mine?',
  },
  { by: 'ruth', kind: 'question', text: 'Has he ever said one of these things sitting down?' },
  { by: 'tomasz', kind: 'reflection', text: 'Do not defend the running over. Just listen this time.' },
];

/** Free notes in notebooks: a line or two that somebody has written for themselves. */
export const comingNotebookNotes: Readonly<Partial<Record<PersonKey, readonly string[]>>> = {
  ruth: [
    'Ask Leo first today, they wait until everything has been said.',
    'Watch the time in the questions. End on time, on purpose.',
  ],
  daniel: ['Structured Group Supervision, second time. Notice: how does Ruth move on without cutting anybody off?'],
};

/** The meeting after this one, in two weeks; its presenter has not begun yet. */
export const nextPresenter: PersonKey = 'leo';
