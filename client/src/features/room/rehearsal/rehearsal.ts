import { fillNew } from '@casecircle/shared/document/roots.ts';
import { type Format, minutesOf } from '@casecircle/shared/domain/formats/format.ts';
import type { Around } from '@casecircle/shared/domain/meeting/around.ts';
import { leftMs } from '@casecircle/shared/domain/meeting/clock.ts';
import type { Command } from '@casecircle/shared/domain/meeting/command.ts';
import { caseNow, type Meeting, phaseOf, planned, stageName } from '@casecircle/shared/domain/meeting/meeting.ts';
import { reduce } from '@casecircle/shared/domain/meeting/reduce.ts';
import type { Actor, PersonId } from '@casecircle/shared/domain/people.ts';
import type { CommandAnswer } from '@casecircle/shared/protocol/live.ts';
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import { localDocument } from '../../../live/local-document.ts';
import type { SharedDocument } from '../../../live/shared-document.ts';
import { type Unsent, unkeptWords } from '../unsent.ts';
import { carryWords } from './carried-words.ts';
import { playedActs } from './played-acts.ts';
import { actorOf, type Circle, circleWith, type Part, personOf } from './played-people.ts';
import { writeAsMember, writeAsPresenter } from './played-writing.ts';
import { sampleCase } from './sample-case.ts';

/** What moves in a rehearsal. `passedMs` is by how much the clock was moved on by hand. */
export type RehearsalState = { meeting: Meeting; version: number; part: Part; passedMs: number };

/** A meeting of one person with played others, in this page alone: see docs/decisions/011. */
export type Rehearsal = {
  live: StoreApi<RehearsalState>;
  circle: Circle;
  table: SharedDocument;
  desk: SharedDocument;
  notebookOf: (person: PersonId) => SharedDocument;
  unsentOf: (person: PersonId) => StoreApi<Unsent>;
  /** Does what a person asks for, by the real rules. */
  give: (command: Command, by: Actor) => CommandAnswer;
  seeAs: (part: Part) => void;
  letPass: (ms: number) => void;
  /** Moves the clock to one minute before the end of the phase. */
  toLastMinute: () => void;
  end: () => void;
};

type Wish = { format: Format; minutes: number; name: string };

export function beginRehearsal({ format, minutes, name }: Wish): Rehearsal {
  const circle = circleWith(name);
  const actors = circle.everybody.map(actorOf);
  const around: Around = { here: actors, people: actors, returns: [] };
  const table = localDocument('rehearsed table');
  const desk = localDocument('rehearsed desk');
  const notebooks = new Map(actors.map(({ id }) => [id, localDocument(`rehearsed notebook ${id}`)]));
  const unsent = new Map(actors.map(({ id }) => [id, unkeptWords()]));
  fillNew(table.document, 'table');
  for (const { document } of notebooks.values()) fillNew(document, 'notebook');
  const notebookOf = (person: PersonId) => known(notebooks, person);
  const papers = { table: table.document, desk: desk.document, notebookOf: (id: PersonId) => notebookOf(id).document };
  const live = createStore<RehearsalState>(() => ({
    meeting: inLobby(format, minutes, circle),
    version: 1,
    part: 'facilitator',
    passedMs: 0,
  }));
  const now = () => Date.now() + live.getState().passedMs;
  const give = (command: Command, by: Actor): CommandAnswer => {
    const { meeting: before, version } = live.getState();
    const result = reduce(before, command, by, now(), around);
    if (!result.ok) return result;
    const carried = carryWords({ before, after: result.value, command, by, now: now() }, actors, papers);
    if (!carried.ok) return carried;
    live.setState({ meeting: result.value, version: version + 1 });
    if (stageName(result.value) !== stageName(before)) others.begin();
    else if (command.kind === 'next-turn') others.goOn();
    return { ok: true, version: version + 1 };
  };
  const others = playedOthers({ live, circle, now, papers, give });
  const letPass = (ms: number) => {
    live.setState(({ passedMs }) => ({ passedMs: passedMs + ms }));
    others.goOn();
  };
  give({ kind: 'share-case', attested: true }, actorOf(circle.presenter));
  give({ kind: 'start' }, actorOf(circle.facilitator));
  return {
    live,
    circle,
    table,
    desk,
    notebookOf,
    unsentOf: (person) => known(unsent, person),
    give,
    seeAs: (part) => live.setState({ part }),
    letPass,
    toLastMinute: () => letPass(Math.max(0, leftNow(live.getState().meeting, now()) - 60_000)),
    end: () => {
      for (const { close } of [table, desk, ...notebooks.values()]) close();
    },
  };
}

/** Milliseconds left in the running phase; nothing where the clock does not run. */
export function leftNow({ stage }: Meeting, now: number): number {
  return stage.kind === 'phase' && stage.clock.kind === 'running' ? leftMs(stage.clock, now) : 0;
}

/** As long as the group's meetings where the method fits, else as long as it takes by itself. */
function inLobby(format: Format, minutes: number, { presenter }: Circle): Meeting {
  const cases = [{ ...sampleCase, presenter: presenter.id, format }] as const;
  const fitting = planned({ minutes, cases });
  const meeting = fitting.ok ? fitting : planned({ minutes: minutesOf(format), cases });
  if (!meeting.ok) throw new Error(`${format.name} does not fit into its own minutes`);
  return meeting.value;
}

type Playing = Pick<Rehearsal, 'live' | 'circle' | 'give'> & {
  now: () => number;
  papers: Parameters<typeof carryWords>[2];
};

/** The played people: what they do when a phase begins, and what they add as it goes on. Whoever one looks as plays nothing. */
function playedOthers({ live, circle, now, papers, give }: Playing) {
  const written = new Set<string>();
  const played = ({ id }: Actor) => id !== personOf(live.getState().part, circle).id;
  const once = (what: string, write: () => void) => {
    const key = `${what} ${stageName(live.getState().meeting)}`;
    if (phaseOf(live.getState().meeting) === undefined || written.has(key)) return;
    written.add(key);
    write();
  };
  const write = (from: number, to: number) => {
    const { meeting } = live.getState();
    for (const [at, by] of circle.members.map(actorOf).slice(from, to).entries()) {
      const notebook = papers.notebookOf(by.id);
      if (played(by)) writeAsMember({ ...papers, meeting, notebook, by, now: now() + at }, from + at);
    }
  };
  const present = () => {
    const { meeting } = live.getState();
    const by = actorOf(circle.presenter);
    const notebook = papers.notebookOf(by.id);
    if (played(by) && caseNow(meeting).presenter === by.id)
      writeAsPresenter({ ...papers, meeting, notebook, by, now: now() });
  };
  return {
    begin: () => {
      for (const { by, command } of playedActs(live.getState().meeting, circle)) if (played(by)) give(command, by);
      once('begun', () => write(0, 2));
      // Questions of this phase are answered as time goes on; what is asked from then on, at once.
      if (phaseOf(live.getState().meeting)?.verb !== 'askInTurn') present();
    },
    goOn: () => {
      once('gone on', () => write(2, 3));
      present();
    },
  };
}

function known<Value>(of: ReadonlyMap<PersonId, Value>, person: PersonId): Value {
  const found = of.get(person);
  if (found === undefined) throw new Error('nobody of this rehearsal');
  return found;
}
