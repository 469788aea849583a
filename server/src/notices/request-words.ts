import type { NoticeWords, Said } from './words.ts';

/**
 * What is asked about turns, and what came of it. `startsAt` is when the turn lies that is asked about, `before` that of
 * the other side of a swap; `shade` of an answer is the state of the request.
 */
export function requestWords(said: Said): NoticeWords {
  const { kind, by, when, circle, seasonPath: path } = said;
  const day = when ? ` on ${when.day}` : '';
  const full = when ? ` on ${when.full}` : '';
  switch (kind) {
    case 'cover-asked':
      return {
        title: `Can you present instead of ${by}${day}?`,
        text: `${by} cannot present in ${circle}${full}. Whoever takes the turn first presents then.`,
        path,
      };
    case 'swap-asked':
      return { title: `${by} asks to swap turns with you`, text: swapText(said), path };
    case 'urgent-asked':
      return {
        title: `${by} asks to present${day}`,
        text: `It is urgent: ${by} would present in ${circle}${full}, ahead of the order, and give back the next turn.`,
        path,
      };
    default:
      return { ...answerWords(said, day), path };
  }
}

function swapText({ by, when, before, circle }: Said): string {
  if (!when || !before) return `${by} would take your turn in ${circle}, and you theirs. Say yes or no.`;
  return `In ${circle} you would present on ${when.full}, and ${by} on ${before.full}. Say yes or no.`;
}

function answerWords({ about, reader, by, circle }: Said, day: string): Omit<NoticeWords, 'path'> {
  switch (about.shade) {
    case 'agreed': {
      const title = about.by === undefined ? 'Your request was agreed to' : `${by} agreed to your request`;
      return { title, text: `Your turn in ${circle}${day} changes as you asked.` };
    }
    case 'declined': {
      const title = about.by === undefined ? 'Your request was declined' : `${by} declined your request`;
      return { title, text: `Your turn in ${circle}${day} stays as it was. You can ask somebody else.` };
    }
    case 'withdrawn': {
      const title = about.by === reader.id ? 'You took your request back' : `${by} took a request back`;
      return { title, text: `Nothing changes in ${circle}${day}. There is nothing left for you to answer.` };
    }
    case 'lapsed':
      return {
        title: 'Your request has run out',
        text: `Nobody answered it in time, so your turn in ${circle}${day} stays as it was.`,
      };
    default:
      return { title: 'A request was answered', text: `See what changes in ${circle}${day}.` };
  }
}
