import type { RequestView } from '@casecircle/shared/protocol/season.ts';
import type { Answer } from '../../http/season.ts';
import { shortDay } from '../../ui/when.ts';

/** What somebody asks, in one sentence: “Ben asks whether anybody can take the turn on 12 May.” */
export function requestWords(request: RequestView, me: string, zone: string): string {
  const { kind, by, at, with: other, theirsAt } = request;
  const own = by.id === me;
  const who = own ? 'You ask' : `${by.name} asks`;
  const when = at === null ? 'a turn that is not planned now' : `the turn on ${shortDay(at.startsAt, zone)}`;
  switch (kind) {
    case 'cover':
      return `${who} whether anybody can take ${when}`;
    case 'swap': {
      const whom = other === null ? 'somebody' : other.id === me ? 'you' : other.name;
      const back = theirsAt === null ? 'a later turn' : `the one on ${shortDay(theirsAt.startsAt, zone)}`;
      return `${who} ${whom} to swap: ${when} for ${back}`;
    }
    case 'urgent':
      return `${own ? 'You need' : `${by.name} needs`} the meeting ${at === null ? 'that is not planned now' : `on ${shortDay(at.startsAt, zone)}`}`;
  }
}

type Offered = { label: string; answer: Answer; stands?: true };

/** What this person can answer. Nobody declines for all what all were asked. */
export function answersFor({ kind, mine, by }: RequestView, me: string): Offered[] {
  const back: Offered[] = by.id === me ? [{ label: 'Take back', answer: 'withdraw' }] : [];
  if (!mine) return back;
  if (kind === 'cover') return [{ label: 'I’ll take it', answer: 'agree', stands: true }, ...back];
  return [{ label: 'Agree', answer: 'agree', stands: true }, { label: 'Decline', answer: 'decline' }, ...back];
}
