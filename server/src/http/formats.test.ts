import { builtInFormats } from '@casecircle/shared/domain/formats/built-in.ts';
import type { Format } from '@casecircle/shared/domain/formats/format.ts';
import type { FormatLine, FormatView } from '@casecircle/shared/protocol/formats.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import type { MeetingLine, MeetingView } from '@casecircle/shared/protocol/meetings.ts';
import type { Problem } from '@casecircle/shared/protocol/refusals.ts';
import { expect, test } from 'vitest';
import { type Answer, codeOf, foundGroup, given, newMeeting, openHouse } from './testing/house.ts';

async function openCopy(from = 'balint') {
  const house = await openHouse();
  const scene = await foundGroup(house);
  const path = `/api/groups/${scene.group.id}/formats`;
  const { id } = given<{ id: string }>(await scene.facilitator.visitor.post(path, { from, name: 'Our way' }));
  const view = given<FormatView>(await scene.facilitator.visitor.get(`${path}/${id}`));
  return { ...scene, house, path, id, view };
}

function longer(format: Format, minutes: number): Format {
  const [first, ...others] = format.phases;
  return { ...format, phases: [{ ...first, minutes }, ...others] };
}

function problemOf(answer: Answer): Problem {
  return answer.body as Problem;
}

test('everybody of the group sees the built-in methods and, after them, the group’s own', async () => {
  const { observer, path, id } = await openCopy();
  const lines = given<FormatLine[]>(await observer.visitor.get(path));
  expect(lines.map((line) => line.id)).toEqual([...builtInFormats.map((format) => format.id), id]);
  expect(lines[0]).toMatchObject({
    name: 'Structured Group Supervision',
    minutes: 75,
    shortest: 24,
    builtIn: true,
    source: builtInFormats[0]?.source,
  });
  expect(lines.at(-1)).toMatchObject({ name: 'Our way', builtIn: false });
  expect(lines.at(-1)?.phases).toHaveLength(5);
});

test('a copy names what it is based on and says everything that the original says', async () => {
  const { view, id } = await openCopy();
  const { phases } = builtInFormats.find((format) => format.id === 'balint') as Format;
  expect(view).toMatchObject({
    builtIn: false,
    version: 1,
    format: { id, name: 'Our way', preparation: 'title', phases },
  });
  expect(view.format.source).toMatch(/^Based on Balint Group/);
});

test('a facilitator changes a copy, and copies the copy', async () => {
  const { facilitator, member, path, id, view } = await openCopy();
  const changed = { version: 1, format: longer({ ...view.format, name: 'Our  way, slower' }, 15) };
  expect(given(await facilitator.visitor.put(`${path}/${id}`, changed))).toEqual({ id, version: 2 });
  const read = given<FormatView>(await member.visitor.get(`${path}/${id}`));
  expect(read).toMatchObject({ version: 2, format: { name: 'Our way, slower' } });
  expect(read.format.phases[0].minutes).toBe(15);
  const second = given<{ id: string }>(await facilitator.visitor.post(path, { from: id, name: 'Another' }));
  const copied = given<FormatView>(await member.visitor.get(`${path}/${second.id}`));
  expect(copied.format).toEqual({ ...read.format, id: second.id, name: 'Another' });
});

test('a broken format is refused with every flaw, and nothing of it is stored', async () => {
  const { facilitator, path, id, view } = await openCopy();
  const [first, ...others] = view.format.phases;
  const format = { ...view.format, name: ' ', phases: [{ ...first, speaks: [] }, ...others.slice(0, 2)] };
  const refused = problemOf(await facilitator.visitor.put(`${path}/${id}`, { version: 1, format }));
  expect(refused).toMatchObject({ code: 'malformed', about: 'format', status: 400 });
  expect(refused.flaws?.map(({ code, phase }) => [code, phase])).toEqual([
    ['empty', undefined],
    ['nobody-speaks', first.id],
    ['silenced-for-good', 'group-work'],
  ]);
  expect(refused.detail).toBe(refused.flaws?.[0]?.sentence);
  expect(given(await facilitator.visitor.get(`${path}/${id}`))).toEqual(view);
});

test('what is no format at all is refused', async () => {
  const { facilitator, path, id, view } = await openCopy();
  for (const wrong of [
    { ...view.format, extra: 1 },
    { ...view.format, phases: [{ ...view.format.phases[0], verb: 'vote' }] },
    { ...view.format, phases: [{ ...view.format.phases[0], writes: { secrets: ['member'] } }] },
    { ...view.format, phases: 'none' },
    { ...view.format, preparation: undefined },
  ]) {
    const refused = await facilitator.visitor.put(`${path}/${id}`, { version: 1, format: wrong });
    expect(codeOf(refused)).toBe('malformed');
  }
  const empty = await facilitator.visitor.put(`${path}/${id}`, { version: 1, format: { ...view.format, phases: [] } });
  expect(problemOf(empty).flaws).toEqual([expect.objectContaining({ code: 'no-phases' })]);
});

test('of two who change the same version the second is told so', async () => {
  const { facilitator, path, id, view } = await openCopy();
  given(await facilitator.visitor.put(`${path}/${id}`, { version: 1, format: longer(view.format, 12) }));
  const late = await facilitator.visitor.put(`${path}/${id}`, { version: 1, format: longer(view.format, 20) });
  expect(late.body).toMatchObject({ code: 'wrong-stage', about: 'version' });
  const read = given<FormatView>(await facilitator.visitor.get(`${path}/${id}`));
  expect(read.format.phases[0].minutes).toBe(12);
});

test('id and source of a copy stay what they are', async () => {
  const { facilitator, path, id, view } = await openCopy();
  const format = { ...view.format, id: 'balint', source: 'All by ourselves' };
  given(await facilitator.visitor.put(`${path}/${id}`, { version: 1, format }));
  const read = given<FormatView>(await facilitator.visitor.get(`${path}/${id}`));
  expect(read.format).toEqual(view.format);
});

test('a retired format is offered no longer, and can be planned with no longer', async () => {
  const { facilitator, group, member, path, id } = await openCopy();
  expect((await facilitator.visitor.delete(`${path}/${id}`)).status).toBe(204);
  expect(codeOf(await facilitator.visitor.get(`${path}/${id}`))).toBe('not-found');
  expect(codeOf(await facilitator.visitor.delete(`${path}/${id}`))).toBe('not-found');
  expect(given<FormatLine[]>(await member.visitor.get(path)).map((line) => line.id)).not.toContain(id);
  const wish = { ...newMeeting(member.account.id), formatId: id };
  const refused = await facilitator.visitor.post(`/api/groups/${group.id}/meetings`, wish);
  expect(refused.body).toMatchObject({ code: 'malformed', about: 'formatId' });
});

test('built-in methods are neither changed nor retired', async () => {
  const { facilitator, path } = await openCopy();
  const view = given<FormatView>(await facilitator.visitor.get(`${path}/balint`));
  expect(view).toMatchObject({ builtIn: true, version: null });
  expect(codeOf(await facilitator.visitor.put(`${path}/balint`, { version: 1, format: view.format }))).toBe(
    'not-found',
  );
  expect(codeOf(await facilitator.visitor.delete(`${path}/balint`))).toBe('not-found');
});

test('another group knows nothing of a group’s own format', async () => {
  const { facilitator, other, id } = await openCopy();
  const path = `/api/groups/${other.id}`;
  expect(codeOf(await facilitator.visitor.get(`${path}/formats/${id}`))).toBe('not-found');
  const copied = await facilitator.visitor.post(`${path}/formats`, { from: id, name: 'Taken' });
  expect(copied.body).toMatchObject({ code: 'malformed', about: 'from' });
  const wish = { ...newMeeting(facilitator.account.id), formatId: id };
  const planned = await facilitator.visitor.post(`${path}/meetings`, wish);
  expect(planned.body).toMatchObject({ code: 'malformed', about: 'formatId' });
});

test('a group keeps a bounded number of formats', async () => {
  const { facilitator, path, id } = await openCopy();
  for (let made = 1; made < limits.formatsOfGroup; made += 1)
    given(await facilitator.visitor.post(path, { from: 'free', name: `Format ${made}` }));
  const wish = { from: 'free', name: 'One more' };
  expect((await facilitator.visitor.post(path, wish)).body).toMatchObject({ code: 'too-many', about: 'formats' });
  await facilitator.visitor.delete(`${path}/${id}`);
  given(await facilitator.visitor.post(path, wish));
});

test('a planned and a past meeting keep the format that they were planned with, whatever becomes of it', async () => {
  const { facilitator, member, group, path, id, view, house } = await openCopy();
  const wish = { ...newMeeting(member.account.id), formatId: id };
  const meeting = given<MeetingLine>(await facilitator.visitor.post(`/api/groups/${group.id}/meetings`, wish));
  const before = given<MeetingView>(await member.visitor.get(`/api/meetings/${meeting.id}`));
  const others = view.format.phases.slice(1);
  const [first] = view.format.phases;
  const format = { ...view.format, name: 'Renamed', phases: [{ ...first, id: 'new', name: 'Changed' }, ...others] };
  given(await facilitator.visitor.put(`${path}/${id}`, { version: 1, format }));
  await facilitator.visitor.delete(`${path}/${id}`);
  expect(given(await member.visitor.get(`/api/meetings/${meeting.id}`))).toEqual(before);
  expect(before.cases[0]?.format).toBe('Our way');
  expect(before.phases[0]).toEqual({ id: 'story', name: 'The story', of: 0 });
  expect(house.logged.join('')).not.toContain('Our way');
});
