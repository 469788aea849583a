import { done, type Result } from '@casecircle/shared/domain/result.ts';
import type { SeasonChange } from '@casecircle/shared/domain/rotation/change.ts';
import type { SeasonView } from '@casecircle/shared/protocol/season.ts';
import type { Storage } from '../../storage/database.ts';
import { holdGroup } from '../../storage/groups.ts';
import { addMember } from '../../storage/memberships.ts';
import { storesOn } from '../../storage/stores.ts';
import { addPerson } from '../../storage/testing/add-person.ts';
import { changeSeason } from '../change.ts';
import { freezePast, settleSeason } from '../settle.ts';
import { seasonViewOf } from '../view.ts';

const wish = {
  name: 'Circle',
  kind: 'consultation',
  timeZone: 'Europe/Zurich',
  meetingMinutes: 90,
  agreement: 'Be kind.',
} as const;

export const hourMs = 3_600_000;
export const weekMs = 7 * 24 * hourMs;

/** A Monday morning. */
export const start = Date.UTC(2030, 3, 1, 8);

/** Every Tuesday from 2 April 2030 on. */
export const tuesdays = {
  kind: 'rhythm',
  rhythm: { rule: 'FREQ=WEEKLY;BYDAY=TU', startsOn: '2030-04-02', endsOn: null, time: '17:30', holidays: null },
  formatId: 'structured-group-supervision',
  wrap: 'none',
} as const satisfies SeasonChange;

/** A group of Frida, who facilitates, and Ana, Ben and Cleo, that meets every Tuesday; straight on a database, without a server. */
export async function seasonCircle(storage: Storage, names: readonly string[] = ['Ana', 'Ben', 'Cleo']) {
  const { database } = storage;
  const stores = storesOn(database);
  const frida = await addPerson(storage, 'Frida');
  const group = await stores.groups.create(wish, frida, start);
  const people: Record<string, string> = { Frida: frida };
  for (const [index, name] of names.entries()) {
    const id = await addPerson(storage, name);
    await addMember(database, group, id, 'member', start + index + 1);
    people[name] = id;
  }
  const idOf = (name: string) => people[name] ?? '';
  const change = (by: string, what: SeasonChange, now = start): Promise<Result<void>> => {
    const role = by === 'Frida' ? 'facilitator' : 'member';
    return database.transaction().execute((within) => changeSeason(within, { group, by: idOf(by), role }, what, now));
  };
  const settle = (now: number) =>
    database.transaction().execute(async (within) => {
      await holdGroup(within, group);
      await freezePast(within, group, now);
      await settleSeason(within, group, null, now);
    });
  const view = (now = start): Promise<SeasonView> => seasonViewOf(database, group, frida, now);
  const first = await change('Frida', tuesdays);
  if (!first.ok) throw new Error(`no rhythm: ${first.refusal.code}`);
  return { ...stores, database, group, idOf, change, settle, view };
}

export type SeasonCircle = Awaited<ReturnType<typeof seasonCircle>>;

/** The meetings to come, each with who presents. */
export function plan({ occurrences }: SeasonView, most = 5): string[] {
  return occurrences
    .filter(({ state }) => state === 'planned')
    .slice(0, most)
    .map(({ key, slots }) => `${key} ${slots.map(({ presenter }) => presenter?.name ?? '-').join('+')}`);
}

export function turnOf({ occurrences }: SeasonView, name: string): string {
  const slots = occurrences.filter(({ state }) => state === 'planned').flatMap((one) => one.slots);
  return slots.find(({ presenter }) => presenter?.name === name)?.turn ?? '';
}

export const granted = done(undefined);
