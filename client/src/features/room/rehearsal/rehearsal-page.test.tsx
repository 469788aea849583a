import { builtInFormats, formatById } from '@casecircle/shared/domain/formats/built-in.ts';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { answering, refusing } from '../../../testing/fake-server.ts';
import { renderApp } from '../../../testing/render-app.tsx';
import { ana, circle, groupId } from '../../../testing/samples.ts';

afterEach(() => vi.unstubAllGlobals());

const base = `/api/groups/${groupId}`;

/** The rehearsal of a method, opened; `asked` is what went over the network, of whatever kind. */
async function open(formatId: string) {
  const asked: unknown[] = answering({
    'GET /api/me': ana,
    [`GET ${base}`]: { ...circle, role: 'member' },
    [`GET ${base}/formats/${formatId}`]: {
      format: formatById(formatId),
      builtIn: true,
      version: null,
      changedAt: null,
    },
  });
  const line = (name: string) =>
    class {
      constructor() {
        asked.push(name);
      }
    };
  for (const name of ['WebSocket', 'XMLHttpRequest', 'EventSource']) vi.stubGlobal(name, line(name));
  const { user, address } = renderApp(`/groups/${groupId}/formats/${formatId}/rehearsal`);
  await screen.findByText('You are rehearsing: nothing is stored or sent, nobody else is here.');
  return { user, address, asked, bar: within(screen.getByRole('complementary', { name: 'Rehearsal' })) };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const running = () => screen.getByRole('region', { name: 'Time' });

/** Lets what was asked for happen. */
const settle = () => act(async () => undefined);

test('a facilitator walks through Structured Group Supervision to its end, and nothing goes over the network', async () => {
  const { user, asked, bar } = await open('structured-group-supervision');
  const before = asked.length;
  let unsent = false;
  const phases = formatById('structured-group-supervision').phases;
  for (const { name } of phases.slice(1)) {
    await user.click(screen.getByRole('button', { name: `Next: ${name}` }));
    expect(await within(running()).findAllByText(new RegExp(name))).not.toEqual([]);
    await user.click(bar.getByRole('button', { name: 'Let 5 minutes pass' }));
    const composer = screen.queryByRole('textbox', { name: /^Your / });
    if (composer && !unsent) await user.type(composer, 'Since when?');
    unsent ||= composer !== null;
  }
  await user.click(screen.getByRole('button', { name: 'Next: Closing' }));
  await user.click(await screen.findByRole('button', { name: 'Close the meeting' }));
  await user.click(screen.getAllByRole('button', { name: 'Close the meeting' }).at(-1) as HTMLElement);
  expect(await screen.findByText(/The rehearsal is over/)).toBeTruthy();
  expect(unsent).toBe(true);
  window.dispatchEvent(new Event('focus'));
  await settle();
  expect(asked.slice(before)).toEqual([]);
  expect(JSON.stringify([{ ...sessionStorage }, { ...localStorage }])).not.toMatch(/Since when|casecircle kept/);
});

test('a member walks through the Incident Method to its end', async () => {
  const { user, bar } = await open('incident-method');
  await user.click(bar.getByRole('radio', { name: 'Member' }));
  expect(screen.queryByRole('region', { name: 'Facilitating' })).toBeNull();
  for (const { name } of formatById('incident-method').phases.slice(1))
    await user.click(bar.getByRole('button', { name: `Go on to: ${name}` }));
  await user.click(bar.getByRole('button', { name: 'Go on to: Closing' }));
  await user.click(bar.getByRole('button', { name: 'Close the meeting' }));
  expect(await screen.findByText(/The rehearsal is over/)).toBeTruthy();
});

test('what is written is called not stored, never saved', async () => {
  const { user } = await open('structured-group-supervision');
  await user.click(screen.getByRole('button', { name: 'Next: Questions' }));
  await user.type(await screen.findByRole('textbox', { name: 'Your question' }), 'Since when?');
  await user.click(screen.getByRole('button', { name: 'Share with the group' }));
  expect(await screen.findByText('Since when?')).toBeTruthy();
  expect(screen.getByText('Not stored')).toBeTruthy();
  expect(screen.queryByText(/^Sav/)).toBeNull();
});

test('the same moment looks different to each: who is silenced, who writes, who leads', async () => {
  const { user, bar } = await open('structured-group-supervision');
  for (const name of ['Questions', 'Feedback']) await user.click(screen.getByRole('button', { name: `Next: ${name}` }));
  expect(bar.getByText(/^Ana Ruiz, who leads: may speak now/)).toBeTruthy();
  await user.click(bar.getByRole('radio', { name: 'Presenter' }));
  expect(bar.getByText('Wren, who presents: listens now, and writes in the own notebook only.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'I can wait after all' })).toBeTruthy();
  expect(bar.getByRole('radio', { name: 'Presenter' })).toBe(document.activeElement);
  await user.click(bar.getByRole('radio', { name: 'Member' }));
  expect(bar.getByText(/^Juniper, a member: may speak now, and may write perspectives/)).toBeTruthy();
});

test('a played member who has the floor gives it on with the next turn', async () => {
  const { user, bar } = await open('structured-group-supervision');
  for (const name of ['Questions', 'Feedback']) await user.click(screen.getByRole('button', { name: `Next: ${name}` }));
  await user.click(bar.getByRole('radio', { name: 'Member' }));
  await user.click(bar.getByRole('button', { name: 'Let the next one speak' }));
  expect(screen.getByRole('list', { name: 'Turns of round 1' }).textContent).toContain('Marlow has the floor');
  await user.click(bar.getByRole('button', { name: 'Let the next one speak' }));
  expect(await screen.findByText('Your turn')).toBeTruthy();
});

test('one can begin again, and leave at any time', async () => {
  const { user, address, bar } = await open('structured-group-supervision');
  await user.click(screen.getByRole('button', { name: 'Next: Questions' }));
  await user.click(bar.getByRole('button', { name: 'Begin again' }));
  expect(await screen.findByRole('button', { name: 'Next: Questions' })).toBeTruthy();
  await user.click(screen.getByRole('link', { name: 'Leave the rehearsal' }));
  expect(address()).toBe(`/groups/${groupId}/formats/structured-group-supervision`);
});

test('whoever is not of the group is told so', async () => {
  answering({ 'GET /api/me': ana, [`GET ${base}`]: refusing('not-found') });
  renderApp(`/groups/${groupId}/formats/balint/rehearsal`);
  expect(await screen.findByRole('heading', { name: 'This did not open' })).toBeTruthy();
});

test.each(builtInFormats.map(({ id }) => [id]))(
  'every phase of %s can be seen as each part',
  { timeout: 90_000 },
  async (id) => {
    const { bar } = await open(id);
    const seen: string[] = [];
    for (;;) {
      for (const part of ['Presenter', 'Facilitator', 'Member']) {
        fireEvent.click(bar.getByRole('radio', { name: part }));
        await settle();
        expect(screen.queryByText(/cannot be shown just now/)).toBeNull();
        seen.push(part);
      }
      const next = bar.queryByRole('button', { name: /^Go on to: / });
      if (!next) break;
      fireEvent.click(next);
      await settle();
    }
    press('Close the meeting');
    await settle();
    expect(screen.getByText(/The rehearsal is over/)).toBeTruthy();
    expect(seen.length).toBeGreaterThanOrEqual(3 * 4);
  },
);
