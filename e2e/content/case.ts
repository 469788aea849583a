/** A case as people bring them: about 300 words, without names, dates or places. The last word is ours, to be searched for. */
export const draftCanary = 'tamarindquill';

export const question =
  'I need your help with staying curious about her anger, when all I want to do is to be forgiven for something I did not do.';

export const paragraphs = [
  'She is in her forties, teaches small children, and came to me after leaving two therapists before me. She told me so on the telephone, in a friendly voice, the way one mentions an allergy. We have worked together for four months, once a week, and she has not missed an hour.',
  'In most hours she is quick, funny and very observant, also of me. She notices when I am tired. Then, about every third time, something that I say comes out wrong for her, and the temperature of the room changes within one breath. Two weeks ago it was the word “complicated”. She said that this was what people call you when they have decided to leave. I said that I had not decided anything of the kind. She said, very quietly, that I should not explain myself to her.',
  'I know what I could say about this. I could say it in a case conference and everybody would nod. But in the room I turn into a pupil. I apologise, I choose my words like somebody carrying a full glass, and for the rest of the hour I am good. She sees that as well, of course, and it disappoints her.',
  'Her father left and came back several times when she was small, each time with presents and a new promise. Her mother would lay the table for him. She told me this as a funny story about a salad bowl. I laughed, and I have been ashamed of that laugh ever since.',
  'What I have tried: naming the rupture when it happens, asking what she heard, keeping the frame boringly steady. What I have not tried is to be angry myself, even a little. I notice that I am looking forward to her holiday. I also notice that she is the one for whom I put on the better jacket.',
  `The word that stands for all of it is ${draftCanary}.`,
] as const;
