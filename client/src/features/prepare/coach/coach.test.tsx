import { CoachDecision, coachRoot, readCoachWords } from '@casecircle/shared/document/coach-words.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { meetingId } from '../../../testing/samples.ts';
import { preparing } from '../testing/preparing.ts';

const note = 'Her mother, Mrs. Kellerhoven, rang on 14 March. Mrs. Kellerhoven was in tears.';

test('it says by kind what could identify somebody, why, and how often', async () => {
  const { panel } = await preparing('How do I stay with her?', note);
  const names = within(await panel.findByRole('region', { name: 'Names' }));
  expect(
    names.getByRole('button', { name: /^Show “Mrs. Kellerhoven” in the text: a name, to change, 2 times/ }),
  ).toBeTruthy();
  expect(names.getByText('It follows a title, as a name does.')).toBeTruthy();
  expect(panel.getByRole('region', { name: 'Dates' })).toBeTruthy();
  expect(panel.getByText(/^2 to change\. It can be wrong; you decide\.$/)).toBeTruthy();
});

test('what it asks about is underlined in the notes', async () => {
  await preparing('How do I stay with her?', note);
  await waitFor(() => {
    const marks = [...document.querySelectorAll('.rich-text .coach-mark')].map((mark) => mark.textContent);
    expect(marks).toEqual(['Mrs. Kellerhoven', '14 March', 'Mrs. Kellerhoven']);
  });
});

test('a replacement goes in wherever the words stand, and is taken back in one step', async () => {
  const { user, panel, written } = await preparing('How do I stay with her?', note);
  await user.click(await panel.findByRole('button', { name: /^Replace with “.+”: “Mrs. Kellerhoven”$/ }));
  await waitFor(() => expect(written()).not.toContain('Kellerhoven'));
  await user.click(panel.getByRole('button', { name: 'Put the words back' }));
  await waitFor(() => expect(written().match(/Mrs\. Kellerhoven/g)).toHaveLength(2));
});

test('all that can be replaced goes at once, in question and notes, and comes back at once', async () => {
  const { user, server, panel, written } = await preparing('How do I stay with Mrs. Kellerhoven?', note);
  await user.click(await panel.findByRole('button', { name: 'Replace all 2' }));
  await waitFor(() => expect(`${server.document.getText('question')}${written()}`).not.toMatch(/Kellerhoven|14 March/));
  expect(await panel.findByText(/^Nothing to ask about/)).toBeTruthy();
  await user.click(panel.getByRole('button', { name: 'Put the words back' }));
  await waitFor(() =>
    expect(server.document.getText('question').toString()).toBe('How do I stay with Mrs. Kellerhoven?'),
  );
  await waitFor(() => expect(written()).toContain('14 March'));
});

test('what does not identify is remembered for this case and can be asked about again', async () => {
  const { user, server, panel } = await preparing('How do I stay with her?', 'We spoke of the Quorvale again.');
  await user.click(await panel.findByRole('button', { name: '“Quorvale” is not identifying' }));
  await waitFor(() => expect(readCoachWords(server.document).settled).toEqual(['Quorvale']));
  expect(await panel.findByText(/^Nothing to ask about/)).toBeTruthy();
  await user.click(panel.getByRole('button', { name: 'Kept as not identifying: 1' }));
  await user.click(panel.getByRole('button', { name: 'Ask again about “Quorvale”' }));
  expect(await panel.findByRole('button', { name: '“Quorvale” is not identifying' })).toBeTruthy();
});

test('words of one’s own list are always asked about', async () => {
  const { user, server, panel } = await preparing('How do I stay with her?', 'She keeps bees.');
  await panel.findByText(/^Nothing to ask about/);
  await user.click(panel.getByRole('button', { name: 'Words to always ask about' }));
  await user.type(panel.getByRole('textbox', { name: /must not be in this case/ }), 'bees');
  await user.click(panel.getByRole('button', { name: 'Add' }));
  expect(await panel.findByRole('button', { name: /^Show “bees” in the text/ })).toBeTruthy();
  expect(CoachDecision.safeParse(server.document.getMap(coachRoot).get('own:bees')).success).toBe(true);
});

test('F8 goes from word to word, and Escape back into the text with the word selected', async () => {
  const { user, panel } = await preparing('How do I stay with Mrs. Osterloh?', note);
  await panel.findByRole('region', { name: 'Names' });
  await user.keyboard('{F8}');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Show “Mrs. Osterloh”/);
  await user.keyboard('{F8}');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Show “Mrs. Kellerhoven”/);
  await user.keyboard('{Shift>}{F8}{/Shift}{Escape}');
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'I need your help with…' });
  expect(document.activeElement).toBe(field);
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('Mrs. Osterloh');
});

test('nothing is shared while it asks, nor without the author’s word, which a change takes back', async () => {
  const { user, asked, panel } = await preparing('How do I stay with her?', 'Mrs. Kellerhoven rang.');
  const share = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Share with the group' });
  await screen.findByText('The coach still asks: 1 to change. Change the words, or say that they are not identifying.');
  expect(share().disabled).toBe(true);
  await user.click(await panel.findByRole('button', { name: /^Replace with “.+”: “Mrs. Kellerhoven”$/ }));
  const word = await screen.findByRole<HTMLInputElement>('checkbox', { name: /nobody in it can be recognised/ });
  await panel.findByText(/^Nothing to ask about/);
  expect(share().disabled).toBe(true);
  await user.click(word);
  await waitFor(() => expect(share().disabled).toBe(false));
  await user.type(screen.getByRole('textbox', { name: 'I need your help with…' }), ' Now');
  await waitFor(() => expect(share().disabled).toBe(true));
  await panel.findByText(/^Nothing to ask about/);
  await waitFor(() => expect(screen.queryByText('The coach is reading…')).toBeNull());
  expect(word.checked).toBe(false);
  await user.click(word);
  await waitFor(() => expect(share().disabled).toBe(false));
  await user.click(share());
  await user.click(await screen.findByRole('button', { name: 'Share it now' }));
  await waitFor(() => {
    const sent = asked.find(({ method }) => method === 'POST');
    expect(sent).toMatchObject({ path: `/api/meetings/${meetingId}/share`, body: { attested: true } });
  });
});
