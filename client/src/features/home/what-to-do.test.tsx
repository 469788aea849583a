import type { HomeView } from '@casecircle/shared/protocol/home.ts';
import type { RequestView } from '@casecircle/shared/protocol/season.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { refusing } from '../../testing/fake-server.ts';
import {
  ana,
  ben,
  circle,
  circleLine,
  emptyHome,
  groupId,
  meetingId,
  meetingOf,
  nextOf,
} from '../../testing/samples.ts';
import { home } from './testing/home-for-tests.tsx';

const day = 86_400_000;
const group = { id: groupId, name: circle.name, timeZone: circle.timeZone };
const last = '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0299';
const sentence = 'Ana Ruiz, because she has waited longest.';

const turn: HomeView['turns'][number] = {
  group,
  occurrence: '2027-01-05',
  startsAt: Date.now() + 30 * day,
  meeting: null,
  sentence,
  missing: [],
};

function requestOf(change: Partial<RequestView> = {}): HomeView['requests'][number] {
  const request: RequestView = {
    id: '0b6f2a57-8d4e-4c0f-9a54-1f6f7f6c0500',
    kind: 'cover',
    state: 'open',
    by: ben,
    turn: `${ben.id}#2`,
    at: { occurrence: '2027-01-05', startsAt: Date.now() + 9 * day },
    with: null,
    theirs: null,
    theirsAt: null,
    askedAt: 1,
    answeredBy: null,
    answeredAt: null,
    mine: true,
    ...change,
  };
  return { group, request };
}

const answers = (id: string) => `POST /api/groups/${groupId}/season/requests/${id}/answers`;

async function part(name: string) {
  return within(await screen.findByRole('region', { name }));
}

test('a page on which nothing waits says so, up to the day of the next meeting', async () => {
  home([meetingOf({ startsAt: Date.now() + 5 * day })]);
  expect(await screen.findByText(/^Nothing has to be done before \w+day/)).toBeTruthy();
  for (const name of ['Yours to do', 'Your turns', 'Notices'])
    expect(screen.queryByRole('region', { name })).toBeNull();
});

test('what the next meeting still needs is a short list with one step', async () => {
  const meeting = meetingOf({ presenter: ana });
  home([meeting], { next: nextOf(meeting, { missing: ['notes', 'shared'] }) });
  const list = within(await screen.findByRole('list', { name: 'What is still missing' }));
  expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Write your question',
    'Write your case notes',
    'Share it with the group',
  ]);
  expect(list.getAllByRole('img', { name: 'Done' })).toHaveLength(1);
  expect(list.getAllByRole('img', { name: 'Open' })).toHaveLength(2);
  expect(screen.getByText(/^Two things have to be done before/)).toBeTruthy();
});

test('a second reading that is still missing is one of them, and nobody is told that the draft stays theirs alone', async () => {
  const meeting = meetingOf({ presenter: ana });
  home([meeting], { next: nextOf(meeting, { missing: ['reading', 'shared'] }) });
  const list = within(await screen.findByRole('list', { name: 'What is still missing' }));
  expect(list.getByText('Let a facilitator read it')).toBeTruthy();
  expect(screen.getByText(/^In this group a facilitator reads it before you share it\./)).toBeTruthy();
});

test('a case that waits for me to read it is one of the things to be done', async () => {
  const waiting = { caseId: last, group: { id: groupId, name: circle.name }, presenter: 'Ben', askedAt: 1 };
  home([meetingOf()], {}, [circleLine], { 'GET /api/second-readings': [waiting] });
  expect(await screen.findByRole('link', { name: 'Read the case of Ben' })).toBeTruthy();
  expect(screen.getByText(/^One thing has to be done before/)).toBeTruthy();
});

test('an agreement that the next meeting waits for is its first step, and is not asked for twice', async () => {
  const meeting = meetingOf();
  home([meeting], { next: nextOf(meeting, { missing: ['agreement'] }), agreements: [group] });
  const next = await part('Next meeting');
  expect(next.getByRole('link', { name: 'Read the agreement' }).getAttribute('href')).toBe(`/groups/${groupId}`);
  expect(next.getByText('Accept the agreement')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Yours to do' })).toBeNull();
});

test('an agreement of another group waits under what is mine to do', async () => {
  home([meetingOf()], { agreements: [{ ...group, id: last, name: 'Dream circle' }] });
  const mine = await part('Yours to do');
  expect(mine.getByText('Accept the agreement of Dream circle')).toBeTruthy();
  expect(mine.getByRole('link', { name: 'Read it' }).getAttribute('href')).toBe(`/groups/${last}`);
});

test('the next meeting says why it is my turn and that it opens with my last case', async () => {
  const meeting = meetingOf({ presenter: ana, shared: true });
  const back = { group, label: 'Otter', from: last, meeting: meetingId, startsAt: meeting.startsAt };
  home([meeting], { turns: [{ ...turn, meeting: meetingId, startsAt: meeting.startsAt }], returns: [back] });
  const next = await part('Next meeting');
  expect(next.getByText(sentence)).toBeTruthy();
  expect(next.getByText(/opens with three minutes on your last case, “Otter”/)).toBeTruthy();
  expect(next.getByRole('link', { name: 'Read it again' }).getAttribute('href')).toBe(`/meetings/${last}/summary`);
  expect(screen.queryByRole('region', { name: 'Your turns' })).toBeNull();
});

test('a turn to come stands with its day and why it is mine', async () => {
  home([meetingOf()], { turns: [turn] });
  const turns = await part('Your turns');
  expect(turns.getByText(new RegExp(sentence))).toBeTruthy();
  expect(turns.getByText('in 4 weeks')).toBeTruthy();
  const link = turns.getByRole('link', { name: turn.group.name });
  expect(link.getAttribute('href')).toBe(`/groups/${turn.group.id}/season`);
});

test('a turn whose meeting can be prepared already leads there', async () => {
  home([meetingOf()], { turns: [{ ...turn, meeting: last, missing: ['question', 'shared'] }] });
  const turns = await part('Your turns');
  expect(turns.getByRole('link', { name: /^Prepare/ }).getAttribute('href')).toBe(`/meetings/${last}/prepare`);
  expect(screen.queryByRole('region', { name: 'Yours to do' })).toBeNull();
  expect(screen.getByText(/^Nothing has to be done before/)).toBeTruthy();
});

test('a turn of the next two weeks is mine to prepare, and stands nowhere else', async () => {
  const startsAt = Date.now() + 10 * day;
  home([meetingOf()], { turns: [{ ...turn, startsAt, meeting: last, missing: ['question', 'shared'] }] });
  const mine = await part('Yours to do');
  expect(mine.getByRole('link', { name: 'Prepare' }).getAttribute('href')).toBe(`/meetings/${last}/prepare`);
  expect(screen.queryByRole('region', { name: 'Your turns' })).toBeNull();
});

test('a turn that nobody takes yet is taken in one click, and is gone from Home then', async () => {
  const { request } = requestOf();
  const waiting: HomeView[] = [{ ...emptyHome, requests: [requestOf()] }, emptyHome];
  const { user, asked } = home([], {}, [circleLine], {
    'GET /api/home': () => (waiting.length > 1 ? waiting.shift() : waiting[0]),
    [answers(request.id)]: () => seasonAnswer,
  });
  const mine = await part('Yours to do');
  expect(mine.getByText('Ben Okafor asks: can anybody take my turn?')).toBeTruthy();
  expect(mine.getByText(/You present on .+; Ben Okafor takes your next turn/)).toBeTruthy();
  expect(mine.queryByRole('button', { name: /^Decline/ })).toBeNull();
  await user.click(mine.getByRole('button', { name: /^I’ll take it/ }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Yours to do' })).toBeNull());
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ answer: 'agree' });
});

test('a swap is accepted or declined', async () => {
  const theirsAt = { occurrence: '2027-02-02', startsAt: Date.now() + 40 * day };
  const swap = requestOf({ kind: 'swap', theirs: `${ana.id}#3`, theirsAt, with: { id: ana.id, name: ana.name } });
  const { user, asked } = home([], { requests: [swap] }, [circleLine], {
    [answers(swap.request.id)]: () => seasonAnswer,
  });
  const mine = await part('Yours to do');
  expect(mine.getByText(/for yours on/)).toBeTruthy();
  await user.click(mine.getByRole('button', { name: /^Decline/ }));
  await waitFor(() => expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ answer: 'decline' }));
});

test('whoever comes too late to take a turn is told so', async () => {
  const { request } = requestOf();
  const { user } = home([], { requests: [requestOf()] }, [circleLine], {
    [answers(request.id)]: refusing('already-done', 'request', 'Somebody else has taken it already.'),
  });
  await user.click((await part('Yours to do')).getByRole('button', { name: /^I’ll take it/ }));
  expect(await screen.findByText('Somebody else has taken it already.')).toBeTruthy();
});

test('a return of which no day is known yet waits under what is mine', async () => {
  home([], { returns: [{ group, label: 'Otter', from: last, meeting: null, startsAt: null }] });
  const mine = await part('Yours to do');
  expect(mine.getByText(/A coming meeting of Tuesday circle opens with three minutes on it/)).toBeTruthy();
});

test('groups that were put away stand apart, and their meetings are not to come', async () => {
  const old = { ...circleLine, id: last, name: 'Old circle', archived: true };
  const meeting = meetingOf({ id: last, group: { ...group, id: last, kind: 'consultation', name: 'Old circle' } });
  home([], {}, [circleLine, old], { 'GET /api/meetings': [meeting] });
  expect((await part('Archived')).getByRole('link', { name: 'Old circle' })).toBeTruthy();
  expect((await part('My groups')).queryByRole('link', { name: 'Old circle' })).toBeNull();
  expect(screen.queryByRole('region', { name: 'After that' })).toBeNull();
});

const seasonAnswer = {
  version: 2,
  timeZone: circle.timeZone,
  rhythm: null,
  rhythmWords: null,
  formatId: 'structured-group-supervision',
  wrap: 'none',
  order: [],
  breaks: [],
  occurrences: [],
  standings: [],
  absences: [],
  requests: [],
  history: [],
};
