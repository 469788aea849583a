import type { GroupId, Instant, MeetingId, PersonId } from '@casecircle/shared/domain/people.ts';
import { Rhythm } from '@casecircle/shared/protocol/season.ts';
import { z } from 'zod';
import type { Documents } from '../documents/plane.ts';
import { addMember } from '../storage/memberships.ts';
import type { Database } from '../storage/schema.ts';
import type { Stores } from '../storage/stores.ts';
import type { PersonKey } from './content.ts';
import { demoAgreement, demoCovers, demoGroup } from './group.ts';
import { demoMembers } from './people.ts';
import { type Ground, plantComingMeeting, plantNextMeeting, plantPastMeeting } from './plant-meetings.ts';
import { plantSeason, realignSeason } from './plant-season.ts';

const minuteMs = 60_000;
const twoWeeksMs = 14 * 24 * 60 * minuteMs;
const quarterMs = 15 * minuteMs;

export type PlantParts = {
  stores: Stores;
  database: Database;
  edit: Documents['edit'];
  /** Makes the account of one member of the demo; the first one administers. */
  makeAccount: (member: (typeof demoMembers)[number]) => Promise<PersonId>;
};

/** What is kept about the demo, so that later starts find its meetings. */
const Planted = z.object({
  coming: z.string(),
  next: z.string(),
  /** Demos of before have none. */
  season: z.object({ group: z.string(), facilitator: z.string(), rhythm: Rhythm }).optional(),
});

type Kept = z.infer<typeof Planted>;

/** Why a data folder cannot become a demo: its people would be open to everybody. */
export class NotADemo extends Error {
  constructor() {
    super('This data folder holds a real installation. The demo needs one of its own: choose another DATA_DIR.');
  }
}

/**
 * Plants the demo into an empty installation, or moves the meetings of one that is there already to today. Throws
 * `NotADemo` when anybody else lives here.
 */
export async function plantDemo(parts: PlantParts, now: Instant): Promise<void> {
  const kept = await parts.stores.installation.read('demo');
  if (kept === undefined && (await parts.stores.people.any())) throw new NotADemo();
  const before = kept === undefined ? undefined : Planted.parse(JSON.parse(kept));
  const planted = before ? await refresh(parts, before, now) : await plant(parts, now);
  await parts.stores.installation.write('demo', JSON.stringify(planted));
}

async function plant(parts: PlantParts, now: Instant): Promise<Kept> {
  const past = quarterAfter(now) - twoWeeksMs;
  const joined = past - 5 * twoWeeksMs;
  const ids = new Map<PersonKey, PersonId>();
  for (const member of demoMembers) ids.set(member.key, await parts.makeAccount(member));
  const idOf = (key: PersonKey) => ids.get(key) ?? '';
  const group = await plantGroup(parts, idOf, joined);
  const ground: Ground = { meetings: parts.stores.meetings, edit: parts.edit, group, idOf };
  await plantPastMeeting(ground, past);
  const coming = await plantComingMeeting(ground, quarterAfter(now), now);
  const next = await plantNextMeeting(ground, quarterAfter(now) + twoWeeksMs);
  const rhythm = await plantSeason({ database: parts.database, group, idOf }, quarterAfter(now), now);
  return { coming, next, season: { group, facilitator: idOf('ruth'), rhythm } };
}

async function plantGroup(parts: PlantParts, idOf: Ground['idOf'], joined: Instant): Promise<GroupId> {
  const { stores, database } = parts;
  const [creator, ...others] = demoMembers;
  if (!creator) throw new Error('The demo has no people.');
  const id = await stores.groups.create(
    { ...demoGroup, agreement: demoAgreement, covers: demoCovers },
    idOf(creator.key),
    joined,
  );
  for (const { key, role } of others) {
    await addMember(database, id, idOf(key), role, joined);
    await stores.agreements.accept(id, 1, idOf(key), joined);
  }
  return id;
}

/**
 * Moves the meetings that nobody has begun to where they are of use: within the hour, and in two weeks. The season goes on
 * from there; first, so that what is past by then is written down as it was.
 */
async function refresh({ stores, database }: PlantParts, planted: Kept, now: Instant): Promise<Kept> {
  const coming = quarterAfter(now);
  const { season } = planted;
  const rhythm = season && (await realignSeason(database, season, coming, now));
  await moveIfWaiting(stores, planted.coming, coming);
  await moveIfWaiting(stores, planted.next, coming + twoWeeksMs);
  return season && rhythm ? { ...planted, season: { ...season, rhythm } } : planted;
}

async function moveIfWaiting(stores: Stores, id: MeetingId, startsAt: Instant): Promise<void> {
  const row = await stores.meetings.find(id);
  if (row && JSON.parse(row.state).stage.kind === 'lobby') await stores.meetings.move(id, row.version, startsAt);
}

/** The quarter of an hour that begins in five to twenty minutes. */
function quarterAfter(now: Instant): Instant {
  return Math.ceil((now + 5 * minuteMs) / quarterMs) * quarterMs;
}
