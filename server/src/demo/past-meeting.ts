import type { CaseContent, EntryContent, TakeawayContent } from './content.ts';

/** The meeting two weeks ago: Imani presented, and the group kept the whole record. */
export const pastCase: CaseContent = {
  presenter: 'imani',
  question:
    'I need your help with stepping back from being her second brain, in a way that she does not hear as being dropped.',
  paragraphs: [
    'A woman in her late thirties with two children at school, and for the better part of a year now her own mother in the spare room, with a dementia that is moving faster than anybody said it would. She came because of panic attacks in the car. We have met about twenty times.',
    'The panic got better quickly, and then the work quietly changed. She began to arrive with a folder: the respite forms, the letter from the school, the argument with her sibling about who pays. I am a systems person. I looked at the folder, saw the system, and got interested. I drew the map. I made a list. Around the tenth session I phoned an agency together with her, on speaker, and it worked, and she cried with relief, and I was so pleased with myself.',
    'Now the folder is what we do. She sits forward and takes notes. When I ask how she is, she says, “Fine, once this is sorted.” Last time she called me her second brain. I laughed, and on the stairs I felt a bit sick.',
    'What I keep missing: very early on she told me that as a girl she was the one who kept her mother’s days in order, because of the drinking, and that nobody ever asked. I have not gone back there once. I tell myself that the practical things come first, and they do. Her load is real. Three people lean on her and she sleeps five hours. But I notice that I prepare for her by reading up on benefit rules. When she cancelled once, I was relieved, and then I looked up the form anyway.',
    'I think I have joined the family as another daughter who copes. I do not know how to put the folder down without her hearing: now you, too, leave me alone with it.',
  ],
};

export const pastEntries: readonly EntryContent[] = [
  {
    by: 'tomasz',
    kind: 'question',
    phase: 'questions',
    minute: 13,
    text: 'Who put the folder on the table the first time? You or her?',
    answer: 'She did. I picked it up.',
  },
  {
    by: 'leo',
    kind: 'question',
    phase: 'questions',
    minute: 15,
    text: 'Sorry if I missed it. Is there anybody who does something for her? Not with her, for her. Like, cooks?',
    answer: 'A neighbour brings soup. She apologised to me for accepting it.',
  },
  {
    by: 'margit',
    kind: 'question',
    phase: 'questions',
    minute: 17,
    text: 'When she told you that nobody ever asked, what did you say to her then, and do you remember what was going on in you while you said it?',
    answer: 'I said that this must have been a lot. I was thinking of the clock. There were ten minutes left.',
  },
  {
    by: 'ruth',
    kind: 'question',
    phase: 'questions',
    minute: 20,
    text: 'What did the two of you agree that this therapy is for?',
    answer: 'Panic in the car. We have not agreed on anything since.',
  },
  {
    by: 'tomasz',
    kind: 'question',
    phase: 'questions',
    minute: 22,
    text: 'Five hours. Since when?',
    answer: 'I don’t know. I have not asked in a long time.',
  },
  {
    by: 'leo',
    kind: 'question',
    phase: 'questions',
    minute: 24,
    text: 'What does the sibling do when the folder comes out?',
    answer: 'Says how good it is that one of them has a head for these things.',
  },
  {
    by: 'tomasz',
    kind: 'perspective',
    phase: 'feedback',
    minute: 28,
    text: 'If this were my client, the folder would get its own chair. Not gone. Just not between us.',
    mark: 'helps',
  },
  {
    by: 'margit',
    kind: 'perspective',
    phase: 'feedback',
    minute: 31,
    text: 'If this were my client, I think I would want to be grateful to the folder for a while before I did anything about it, because it may be the one thing in that house that can be carried by two people, and she found somebody to take the other handle, which as a girl she never did.',
    mark: 'helps',
  },
  {
    by: 'leo',
    kind: 'perspective',
    phase: 'feedback',
    minute: 34,
    text: 'If this were my client I’d be scared to stop helping, honestly. I’d have learned the benefit rules too. So I don’t think it was wrong? I think it’s how she let you in, and now you are in.',
    mark: 'later',
  },
  {
    by: 'ruth',
    kind: 'perspective',
    phase: 'feedback',
    minute: 37,
    text: 'If this were my client, I would say aloud that our work has changed without either of us deciding it, and ask her to decide with me.',
    mark: 'helps',
  },
  {
    by: 'tomasz',
    kind: 'reflection',
    phase: 'feedback',
    minute: 38,
    text: 'My shoulders are up by my ears. Since “second brain”.',
  },
  {
    by: 'margit',
    kind: 'reflection',
    phase: 'feedback',
    minute: 40,
    text: 'I noticed how fiercely I wanted to put the sibling right. Nobody asked me to. I wonder whether that is what it is like in the family: one does, the others have opinions.',
  },
  { by: 'leo', kind: 'reflection', phase: 'feedback', minute: 41, text: 'Pass. I was that kid. I’m ok.' },
  {
    by: 'ruth',
    kind: 'idea',
    phase: 'feedback',
    minute: 42,
    text: 'Split the hour in the open. Fifteen minutes for the folder, then it goes under the chair. Let her keep the clock.',
    mark: 'helps',
  },
  {
    by: 'tomasz',
    kind: 'idea',
    phase: 'feedback',
    minute: 43,
    text: 'Ask what her body does in the car on the way to you.',
    mark: 'later',
  },
  {
    by: 'margit',
    kind: 'idea',
    phase: 'feedback',
    minute: 44,
    text: 'Go back to it in so many words: “You told me once that nobody asked. I did not ask either. I would like to, now.”',
    mark: 'helps',
  },
  {
    by: 'leo',
    kind: 'idea',
    phase: 'feedback',
    minute: 45,
    text: 'maybe a real case manager exists?? i think the clinic downstairs has one',
    mark: 'not now',
  },
  {
    by: 'leo',
    kind: 'reflection',
    phase: 'process',
    minute: 68,
    text: 'I talked more than usual today and nothing bad happened.',
  },
  {
    by: 'imani',
    kind: 'reflection',
    phase: 'process',
    minute: 70,
    text: 'The pause was too long for me, and then it was too short.',
  },
];

/** What the group wrote down together while it talked. */
export const pastNotes: readonly string[] = [
  'What we kept coming back to: the folder is not the problem, the folder is the bridge.',
  'Two jobs have grown into one. Which of them can only Imani do? Which could somebody else do badly and it would still be fine?',
  'Sleep: five hours. Worth asking again soon, plainly.',
  'Nobody here thinks that she should stop helping from one week to the next.',
];

export const pastTakeaways: readonly TakeawayContent[] = [
  {
    kind: 'takeaway',
    minute: 60,
    text: 'The folder is how she let me in. I do not have to be ashamed of having taken it.',
  },
  {
    kind: 'takeaway',
    minute: 61,
    text: 'The work changed without our deciding it. Say so, and decide together what it is for now.',
  },
  {
    kind: 'intention',
    minute: 72,
    text: 'Next time, before the folder is opened, I will say that nobody asked, and that I would like to.',
  },
];
