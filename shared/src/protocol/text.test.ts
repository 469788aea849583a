import { expect, test } from 'vitest';
import { Name, ShortText } from './text.ts';

test.each([
  ['zero-width characters', '\u200b\u200d\u2060\ufeff'],
  ['direction overrides', '\u202e\u2066\u2069'],
  ['line breaks and controls', '\n\u0007\u2028'],
  ['fillers that count as letters', '\u3164\u115f\u2800'],
  ['lone combining marks', ' \u0301'],
  ['half a character', '\ud83d'],
])('a name of nothing but %s is none', (_what, name) => {
  expect(Name.safeParse(name).success).toBe(false);
  expect(ShortText.parse(name)).toBe('');
});

test.each([
  ['a line break', 'Ana\r\nRuiz', 'Ana Ruiz'],
  ['a direction override', '\u202eAna\u202c Ruiz', 'Ana Ruiz'],
  ['a zero-width space', 'A\u200bna', 'Ana'],
  ['controls and blanks around it', '\u0000\u00a0 Ana\t ', 'Ana'],
  ['a joiner at its edge', 'Ana\u200d\u200d', 'Ana'],
  ['marks of their own', 'Rene\u0301', 'Ren\u00e9'],
])('a name with %s is stored without it', (_what, name, stored) => {
  expect(Name.parse(name)).toBe(stored);
});

test.each(['Ana Ruiz', 'O’Neill-Šimić', '山田 太郎', 'محمد', 'می\u200cخواهم', '👩\u200d⚕️ Ana', 'क्\u200dष'])(
  'the name %s stays as it is',
  (name) => expect(Name.parse(name)).toBe(name),
);

test('a name is measured after it was cleaned', () => {
  expect(Name.parse(`${'\u200b'.repeat(100)}${'x'.repeat(80)}`)).toHaveLength(80);
  expect(Name.safeParse('x'.repeat(81)).error?.issues[0]?.code).toBe('too_big');
});
