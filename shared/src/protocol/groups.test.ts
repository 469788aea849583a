import { expect, test } from 'vitest';
import { CallLink } from './groups.ts';
import { limits } from './limits.ts';

test.each([
  ['https://meet.example.org/linden-circle', 'https://meet.example.org/linden-circle'],
  ['  https://Meet.Example.org/j/123?pwd=a%20b#room ', 'https://meet.example.org/j/123?pwd=a%20b#room'],
  ['https://bücher.example', 'https://xn--bcher-kva.example/'],
])('%s is a call link', (typed, kept) => {
  expect(CallLink.parse(typed)).toBe(kept);
});

test.each([
  ['plain http', 'http://meet.example.org/room'],
  ['plain http on this machine', 'http://localhost:8080/room'],
  ['a script', 'javascript:alert(1)'],
  ['an address with a password in it', 'https://ruth:secret@meet.example.org/'],
  ['an address with a name in it', 'https://ruth@meet.example.org/'],
  ['no address', 'meet.example.org/room'],
  ['a line break in it', 'https://meet.example.org/\nroom'],
  ['a direction override in it', 'https://meet.example.org/\u202emoor'],
  ['nothing', ''],
  ['more than is kept', `https://meet.example.org/${'a'.repeat(limits.callLinkCharacters)}`],
  ['more than is kept once it is spelled out', `https://meet.example.org/${'ü'.repeat(200)}`],
])('%s is no call link', (_what, typed) => {
  expect(CallLink.safeParse(typed).success).toBe(false);
});
