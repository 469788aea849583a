import { readEntries, readSlips, readTakeaways, writeSlip } from '@casecircle/shared/document/entries.ts';
import { tableRoots } from '@casecircle/shared/document/roots.ts';
import { builtInFormats, formatById } from '@casecircle/shared/domain/formats/built-in.ts';
import { phaseOf } from '@casecircle/shared/domain/meeting/meeting.ts';
import { afterEach, expect, test } from 'vitest';
import { newId } from '../../../live/new-id.ts';
import { actorOf } from './played-people.ts';
import { beginRehearsal, leftNow, type Rehearsal } from './rehearsal.ts';
import { sampleCase } from './sample-case.ts';

const begun: Rehearsal[] = [];
afterEach(() => {
  for (const { end } of begun.splice(0)) end();
});

function rehearse(formatId: string, minutes = 90) {
  const rehearsal = beginRehearsal({ format: formatById(formatId), minutes, name: 'Ana' });
  begun.push(rehearsal);
  const { facilitator, presenter, members } = rehearsal.circle;
  const lead = actorOf(facilitator);
  const meeting = () => rehearsal.live.getState().meeting;
  const goTo = (phase: string) => {
    while (phaseOf(meeting())?.id !== phase) {
      if (!rehearsal.give({ kind: 'advance' }, lead).ok) throw new Error(`no phase ${phase}`);
    }
  };
  return { rehearsal, lead, presenter: actorOf(presenter), members: members.map(actorOf), meeting, goTo };
}

test('a rehearsal begins in the first phase, led by whoever rehearses, with the invented case on the table', () => {
  const { rehearsal, lead, meeting } = rehearse('structured-group-supervision');
  expect(meeting()).toMatchObject({ lead: lead.id, stage: { kind: 'phase', index: 0 } });
  expect(JSON.stringify(rehearsal.table.document.getMap(tableRoots.cases))).toContain('invented, for rehearsals');
});

test('an incident stops before what the presenter did', () => {
  const { rehearsal } = rehearse('incident-method');
  expect(JSON.stringify(rehearsal.table.document.getMap(tableRoots.cases))).not.toContain('a list of calming things');
});

test('a method longer than the group’s meetings takes its own time', () => {
  expect(rehearse('structured-group-supervision', 10).meeting().plannedMinutes).toBe(75);
});

test('in a round a played member asks for a turn, one passes, and who was asked first has the floor next', () => {
  const { rehearsal, lead, members, meeting, goTo } = rehearse('structured-group-supervision');
  goTo('feedback');
  expect(meeting().turns).toMatchObject({ waiting: [members[2]?.id], passed: [members[1]?.id] });
  rehearsal.give({ kind: 'next-turn' }, lead);
  expect(meeting().turns.speaking).toBe(members[2]?.id);
});

test('played members write what a phase takes; the rest comes as time goes by, once', () => {
  const { rehearsal, goTo } = rehearse('structured-group-supervision');
  goTo('questions');
  const asked = () => readEntries(rehearsal.table.document).length;
  expect(asked()).toBe(2);
  rehearsal.letPass(300_000);
  rehearsal.letPass(300_000);
  expect(asked()).toBe(3);
});

test('the clock moves on by hand, and to its last minute', () => {
  const { rehearsal, meeting } = rehearse('structured-group-supervision');
  const left = () => leftNow(meeting(), Date.now() + rehearsal.live.getState().passedMs);
  const before = left();
  rehearsal.letPass(300_000);
  expect(before - left()).toBeGreaterThanOrEqual(300_000);
  rehearsal.toLastMinute();
  expect(Math.round(left() / 1_000)).toBe(60);
});

test('what was written alone comes with the reveal, also one’s own slip', () => {
  const { rehearsal, lead, goTo } = rehearse('incident-method');
  goTo('position');
  const notebook = rehearsal.notebookOf(lead.id).document;
  const slip = { kind: 'idea', text: 'I would wait.', at: 1, releasedAt: null, offered: sampleCase.caseId } as const;
  writeSlip(notebook, newId(), slip);
  const ideas = () => readEntries(rehearsal.table.document).filter(({ kind }) => kind === 'idea');
  expect(ideas()).toEqual([]);
  goTo('reveal');
  expect(ideas()).toHaveLength(3);
  expect(ideas().map(({ text }) => text)).toContain('I would wait.');
  expect(readSlips(notebook)[0]?.releasedAt).not.toBeNull();
});

test('the silenced presenter asks to be brought back in exactly one phase', () => {
  const { rehearsal, lead, meeting } = rehearse('incident-method');
  const asking: (string | undefined)[] = [];
  do if (meeting().bringBack) asking.push(phaseOf(meeting())?.id);
  while (rehearsal.give({ kind: 'advance' }, lead).ok);
  expect(asking).toEqual(['reading']);
});

test('whoever one looks as is not played', () => {
  const { rehearsal, presenter, goTo } = rehearse('structured-group-supervision');
  rehearsal.seeAs('presenter');
  goTo('process');
  expect(readTakeaways(rehearsal.table.document).filter(({ author }) => author === presenter.id)).toEqual([]);
});

test('the played presenter takes one thing along and sets one intention', () => {
  const { rehearsal, goTo } = rehearse('structured-group-supervision');
  goTo('process');
  expect(
    readTakeaways(rehearsal.table.document)
      .map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(['intention', 'takeaway']);
});

test('what is taken from the table goes to its author’s notebook', () => {
  const { rehearsal, lead, goTo } = rehearse('structured-group-supervision');
  goTo('questions');
  const [entry] = readEntries(rehearsal.table.document);
  if (!entry) throw new Error('nobody asked');
  rehearsal.give({ kind: 'blank', entry: `${entry.author}.${entry.id}` }, lead);
  expect(readEntries(rehearsal.table.document)).not.toContainEqual(entry);
  expect(readSlips(rehearsal.notebookOf(entry.author).document)[0]).toMatchObject({ text: entry.text });
});

test.each(builtInFormats.map(({ id }) => [id]))(
  '%s goes to its end, and every act of the played people is one the rules take',
  (id) => {
    const { rehearsal, lead, meeting } = rehearse(id);
    let steps = 0;
    while (rehearsal.give({ kind: 'advance' }, lead).ok) steps += 1;
    expect(steps).toBe(meeting().phases.length);
    expect(rehearsal.give({ kind: 'close' }, lead)).toMatchObject({ ok: true });
    expect(meeting().stage.kind).toBe('closed');
  },
);
