import type { Preparation } from '@casecircle/shared/domain/formats/format.ts';

type Words = {
  /** What this method asks of the presenter beforehand, and why; nothing where it is what everybody expects. */
  guidance?: { title: string; words: string };
  question: { label: string; description: string; placeholder: string; item: string; missing: string };
  /** None where the case is told and not written. */
  notes?: { label: string; hint: string; placeholder: string };
  /** What the group can read once it is shared. */
  shares: string;
};

const help = {
  label: 'I need your help with…',
  description: 'One sentence. It is the thread of the whole meeting.',
  placeholder: '…how I can stay with her when I feel like rescuing her',
  item: 'Your question',
  missing: 'Write your question first: it is what the group helps with.',
};

/** The words of preparing, by what the method of the case asks for. */
export const preparationWords: Record<Preparation, Words> = {
  case: {
    question: help,
    notes: {
      label: 'Case notes',
      hint: 'Half a page is plenty: who you work with, what happens between you, where you are stuck.',
      placeholder: 'It began when…',
    },
    shares: 'your question and notes',
  },
  title: {
    guidance: {
      title: 'A title is enough',
      words:
        'The group works with the story as you tell it, and with what it stirs in them. Whoever has read ahead listens differently. Let the story come to you; you need no notes.',
    },
    question: {
      label: 'A title for your story',
      description: 'One line, as for a story. It tells nothing of who the person is.',
      placeholder: 'The man who never sat down',
      item: 'A title',
      missing: 'Give your story a title first, so that the group knows which one you will tell.',
    },
    shares: 'the title',
  },
  incident: {
    guidance: {
      title: 'Stop before what you did',
      words:
        'Write up to the moment when you had to act, and not a word further. The group first writes what each of them would do there; whoever knows how it went on cannot.',
    },
    question: { ...help, description: 'One sentence, about the moment at which you stop.' },
    notes: {
      label: 'The incident',
      hint: 'Half a page: where you were, who was there, what was said and done, up to the moment of decision.',
      placeholder: 'We were already at the door when…',
    },
    shares: 'your question and the incident',
  },
};
