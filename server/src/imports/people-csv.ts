import { type GroupRole, groupRoles } from '@casecircle/shared/domain/people.ts';
import { done, type Result, refuse } from '@casecircle/shared/domain/result.ts';
import { Address, longestImport } from '@casecircle/shared/protocol/groups.ts';
import { ShortText } from '@casecircle/shared/protocol/text.ts';
import { CsvError, parse } from 'csv-parse/sync';

/** A line below the head: somebody to invite, or why not. `line` counts from 1 with the head. */
export type PersonLine = { line: number; name: string; role: GroupRole } & (
  | { address: string; trouble: null }
  | { address: null; trouble: string }
);

export type PeopleList = { lines: PersonLine[]; ignored: string[] };

/** What heads of columns say in the exports that we know; compared in lower case, without spaces and signs. */
const heads = {
  name: ['name', 'fullname', 'person'],
  email: ['email', 'mail', 'emailaddress', 'emailadresse'],
  role: ['role', 'rolle'],
} as const;
type Column = keyof typeof heads;

/**
 * Reads people from a CSV as spreadsheets write it: with or without a byte order mark, with commas, semicolons or tabs, with
 * quoted fields. Refuses the whole only where it cannot be read: `csv-broken`, `csv-columns`, `csv-long`, `csv-empty`.
 */
export function readPeople(csv: string): Result<PeopleList> {
  const records = recordsIn(csv);
  if (!records) return refuse('malformed', 'csv-broken');
  const [head, ...rows] = records;
  if (!head) return refuse('malformed', 'csv-empty');
  const columns = head.cells.map(columnOf);
  if (!columns.includes('email')) return refuse('malformed', 'csv-columns');
  if (rows.length === 0) return refuse('malformed', 'csv-empty');
  if (rows.length > longestImport) return refuse('malformed', 'csv-long');
  const seen = new Map<string, number>();
  const lines = rows.map(({ line, cells }) => readLine(line, cellsBy(columns, cells), seen));
  const ignored = head.cells.filter((cell, index) => columns[index] === undefined && cell !== '').map(short);
  return done({ lines, ignored });
}

type Row = { line: number; cells: string[] };

function recordsIn(csv: string): Row[] | undefined {
  const { text, before } = withoutSeparatorLine(csv.replace(/^\uFEFF/, ''));
  try {
    const records = parse(text, {
      delimiter: delimiterIn(text),
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      raw: true,
    }) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
    return records
      .map(({ record, raw, info }) => ({ line: before + firstLine(info.lines, raw), cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** Excel's own first line, `sep=;`, which is no head. */
function withoutSeparatorLine(text: string): { text: string; before: number } {
  const said = /^sep=.\r?\n/i.exec(text);
  return said ? { text: text.slice(said[0].length), before: 1 } : { text, before: 0 };
}

/** Whichever of the usual ones the head has most of. */
function delimiterIn(text: string): string {
  const [head = ''] = text.trimStart().split(/\r?\n|\r/, 1);
  const count = (sign: string) => head.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** A field may hold line breaks: where a record began, by where it ended. Empty lines before it belong to none. */
function firstLine(lastLine: number, raw: string): number {
  const inside = raw.replace(/^[\r\n]+|(\r\n|\r|\n)$/g, '');
  return lastLine - (inside.match(/\r\n|\r|\n/g)?.length ?? 0);
}

function columnOf(head: string): Column | undefined {
  const plain = head.toLowerCase().replace(/[^a-z]/g, '');
  return (Object.keys(heads) as Column[]).find((column) => (heads[column] as readonly string[]).includes(plain));
}

function cellsBy(columns: readonly (Column | undefined)[], cells: readonly string[]): Record<Column, string> {
  const of = (column: Column) => cells[columns.indexOf(column)] ?? '';
  return { name: short(of('name')), email: of('email'), role: of('role') };
}

function readLine(line: number, cells: Record<Column, string>, seen: Map<string, number>): PersonLine {
  const role = cells.role === '' ? 'member' : groupRoles.find((known) => known === cells.role.toLowerCase());
  const bad = (trouble: string): PersonLine => ({
    line,
    name: cells.name,
    role: role ?? 'member',
    address: null,
    trouble,
  });
  if (cells.email === '') return bad('There is no e-mail address in this line.');
  const address = Address.safeParse(cells.email);
  if (!address.success) return bad(`“${short(cells.email)}” is not an e-mail address.`);
  const before = seen.get(address.data);
  if (before !== undefined) return bad(`The same address is in line ${before} already.`);
  seen.set(address.data, line);
  if (!role) return bad(`“${short(cells.role)}” is not a role. Write member, observer or facilitator.`);
  return { line, name: cells.name, role, address: address.data, trouble: null };
}

/** A cell as it can be shown in a sentence. */
function short(cell: string): string {
  const shown = ShortText.safeParse(cell.slice(0, 80));
  return shown.success ? shown.data : '';
}
