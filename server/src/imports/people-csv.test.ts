import { refuse } from '@casecircle/shared/domain/result.ts';
import { longestImport } from '@casecircle/shared/protocol/groups.ts';
import { expect, test } from 'vitest';
import { valueIn } from '../errors.ts';
import { readPeople } from './people-csv.ts';

function people(csv: string) {
  return valueIn(readPeople(csv)).lines.map(({ line, name, role, address }) => [line, name, role, address]);
}

test('reads what a German Excel writes: a mark in front, semicolons, line ends of its own', () => {
  expect(people('\uFEFFName;E-Mail;Rolle\r\nJörg Müller;joerg@example.org;Member\r\n')).toEqual([
    [2, 'Jörg Müller', 'member', 'joerg@example.org'],
  ]);
});

test.each([
  ['commas', 'name,email,role\nPia,pia@example.org,observer'],
  ['tabs', 'name\temail\trole\nPia\tpia@example.org\tobserver'],
  ['the line of Excel that names the separator', 'sep=;\nname;email;role\nPia;pia@example.org;observer'],
  ['another order and case', 'ROLE, Email ,NAME\n Observer , PIA@example.org , Pia '],
])('reads %s', (_what, csv) => {
  const [[line, ...person] = []] = people(csv);
  expect(person).toEqual(['Pia', 'observer', 'pia@example.org']);
  expect(line).toBe(csv.startsWith('sep') ? 3 : 2);
});

test('quoted fields hold separators, quotes and line breaks, and later lines keep their numbers', () => {
  const csv = 'name,email\n"Müller, ""Jo""",jo@example.org\n"Pia\nMaria",pia@example.org\n\nUma,uma@example.org\n';
  expect(people(csv)).toEqual([
    [2, 'Müller, "Jo"', 'member', 'jo@example.org'],
    [3, 'Pia Maria', 'member', 'pia@example.org'],
    [6, 'Uma', 'member', 'uma@example.org'],
  ]);
});

test('names and roles may be missing, and other columns are named and left alone', () => {
  const read = valueIn(readPeople('Phone,email,Birthday\n1,pia@example.org,2\n'));
  expect(read.ignored).toEqual(['Phone', 'Birthday']);
  expect(read.lines).toEqual([{ line: 2, name: '', role: 'member', address: 'pia@example.org', trouble: null }]);
});

test('each bad line says what is wrong with it, and the others stand', () => {
  const csv = [
    'name,email,role',
    'Nora,,member',
    'Nils,nils at example,member',
    'Boss,boss@example.org,boss',
    'Pia,pia@example.org,',
    'Pia again,PIA@example.org,member',
    'Short',
  ].join('\n');
  expect(valueIn(readPeople(csv)).lines.map(({ line, trouble }) => [line, trouble])).toEqual([
    [2, 'There is no e-mail address in this line.'],
    [3, '“nils at example” is not an e-mail address.'],
    [4, '“boss” is not a role. Write member, observer or facilitator.'],
    [5, null],
    [6, 'The same address is in line 5 already.'],
    [7, 'There is no e-mail address in this line.'],
  ]);
});

test.each([
  ['csv-columns', 'Pia,pia@example.org'],
  ['csv-columns', 'name;address\nPia;pia@example.org'],
  ['csv-broken', 'name,email\n"Pia,pia@example.org\n'],
  ['csv-empty', 'name,email\n\n'],
  ['csv-empty', '\n'],
  ['csv-long', `email\n${'pia@example.org\n'.repeat(longestImport + 1)}`],
])('refuses the whole with %s where there is no telling whom it is about', (about, csv) => {
  expect(readPeople(csv)).toEqual(refuse('malformed', about));
});
