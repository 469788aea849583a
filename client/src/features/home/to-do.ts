import type { HomeView } from '@casecircle/shared/protocol/home.ts';

type Turn = HomeView['turns'][number];

export type ToDo =
  | { kind: 'agreement'; group: HomeView['agreements'][number] }
  | ({ kind: 'request' } & HomeView['requests'][number])
  | { kind: 'prepare'; turn: Turn & { meeting: string } }
  | { kind: 'return'; back: HomeView['returns'][number] };

/** What waits for me beside the next meeting, whose own card says what it still needs: first what others wait for. */
export function toDoOf({ next, agreements, requests, turns, returns }: HomeView, now: number = Date.now()): ToDo[] {
  const elsewhere = agreements.filter(({ id }) => !next?.missing.includes('agreement') || id !== next.meeting.group.id);
  return [
    ...elsewhere.map((group) => ({ kind: 'agreement' as const, group })),
    ...requests.map((waiting) => ({ kind: 'request' as const, ...waiting })),
    ...turns
      .filter(isToPrepare)
      .filter(({ meeting, startsAt }) => meeting !== next?.meeting.id && startsAt - now <= soon)
      .map(prepare),
    ...returns
      .filter(({ meeting }) => meeting === null || meeting !== next?.meeting.id)
      .map((back) => ({ kind: 'return' as const, back })),
  ];
}

/** What lies further ahead can wait: it stands with my turns. */
const soon = 14 * 86_400_000;

function prepare(turn: Turn & { meeting: string }): ToDo {
  return { kind: 'prepare', turn };
}

/** Whether a case can be prepared already and is not yet. */
export function isToPrepare(turn: Turn): turn is Turn & { meeting: string } {
  return turn.meeting !== null && turn.missing.some((thing) => thing !== 'agreement');
}

/**
 * How many things are to be done before the next meeting, with the cases that wait for me to read them. A return is said there, and
 * preparing for later can wait.
 */
export function dueIn(home: HomeView, toRead: number): number {
  const asked = toDoOf(home).filter(({ kind }) => kind === 'agreement' || kind === 'request');
  return asked.length + toRead + (home.next?.missing.length ?? 0);
}
