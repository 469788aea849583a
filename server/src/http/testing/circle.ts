import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import type { SeasonChange, SeasonPreview, SeasonView } from '@casecircle/shared/protocol/season.ts';
import { type Answer, dateIn, type Guest, given, type House, join, newGroup, openHouse, signUp } from './house.ts';

/** Every week from tomorrow on, at half past five in Zurich. */
export function everyWeek(change: object = {}): SeasonChange {
  const startsOn = dateIn(1);
  const day = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][new Date(`${startsOn}T00:00:00Z`).getUTCDay()];
  const rhythm = { rule: `FREQ=WEEKLY;BYDAY=${day}`, startsOn, endsOn: null, time: '17:30', holidays: null, ...change };
  return { kind: 'rhythm', rhythm, formatId: 'structured-group-supervision', wrap: 'none' };
}

/** A house with a group that meets every week: a facilitator who presents too, some members, an observer, and an outsider. */
export async function openCircle(names: readonly string[] = ['Ana', 'Ben', 'Cleo'], house?: House) {
  const here = house ?? (await openHouse());
  const facilitator = await signUp(here, 'Frida');
  const group = given<GroupView>(await facilitator.visitor.post('/api/groups', newGroup));
  const members: Guest[] = [];
  for (const name of names) members.push(await join(here, facilitator, group.id, name));
  const observer = await join(here, facilitator, group.id, 'Otto', 'observer');
  const path = `/api/groups/${group.id}/season`;
  const circle = { house: here, group, facilitator, members, observer, path };
  given(await change(circle, facilitator, everyWeek()));
  return circle;
}

export type Circle = { path: string };

export async function viewOf({ path }: Circle, { visitor }: Pick<Guest, 'visitor'>, span = ''): Promise<SeasonView> {
  return given<SeasonView>(await visitor.get(`${path}${span}`));
}

/** Changes the season as it is now. */
export async function change(circle: Circle, guest: Guest, wish: SeasonChange): Promise<Answer> {
  const { version } = await viewOf(circle, guest);
  return guest.visitor.post(`${circle.path}/changes`, { version, change: wish });
}

export async function preview({ path }: Circle, guest: Guest, wish: SeasonChange): Promise<SeasonPreview> {
  return given<SeasonPreview>(await guest.visitor.post(`${path}/previews`, { change: wish }));
}

/** Who presents at each meeting to come, by name; `-` where nobody does. */
export function presenters(view: SeasonView): string[] {
  return coming(view).map(({ slots }) => slots.map(({ presenter }) => presenter?.name ?? '-').join('+'));
}

export function coming({ occurrences }: SeasonView) {
  return occurrences.filter(({ state }) => state === 'planned');
}

export const dayMs = 86_400_000;
