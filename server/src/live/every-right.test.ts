import { randomUUID } from 'node:crypto';
import {
  type AnswerValue,
  type EntryValue,
  readAnswers,
  writeAnswer,
  writeEntry,
  writeResonance,
  writeTakeaway,
} from '@casecircle/shared/document/entries.ts';
import { entryName, sharedCase, tableRoots } from '@casecircle/shared/document/roots.ts';
import { builtInFormats } from '@casecircle/shared/domain/formats/built-in.ts';
import { entryKinds, type Format } from '@casecircle/shared/domain/formats/format.ts';
import { leads } from '@casecircle/shared/domain/meeting/roles.ts';
import { MeetingCommand } from '@casecircle/shared/protocol/live.ts';
import { afterAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Client } from '../documents/testing/client.ts';
import { openGuest } from '../documents/testing/guest.ts';
import { until } from '../documents/testing/scene.ts';
import { type Cast, castFor } from './testing/cast.ts';
import {
  commandFor,
  mayEcho,
  mayWriteArea,
  type Part,
  parts,
  type Scene,
  verdictOn,
} from './testing/expected-rights.ts';

/** Every method, phase and part with every command and every write, past the screen, straight to the server. */
const counts = { 'writes accepted': 0, 'writes refused': 0, 'commands accepted': 0, 'commands refused': 0 };
afterAll(() => console.log(counts));

const commandKinds = MeetingCommand.options
  .map((option) => option.shape.kind.value)
  .filter((kind) => kind !== 'release');

type Write = { name: string; may: boolean; write: (doc: Y.Doc) => void };

function writesOf(part: Part, scene: Scene, cast: Cast): Write[] {
  const { group, people, entryId } = cast;
  const self = people[part];
  const asked = { author: people.member, id: entryId };
  const value = (kind: EntryValue['kind']): EntryValue => ({
    kind,
    caseId: group.caseId,
    phase: 'x',
    text: 'words',
    at: 2,
  });
  const may = (area: Parameters<typeof mayWriteArea>[1]) => mayWriteArea(part, area, scene);
  const presented = (doc: Y.Doc) => sharedCase(doc, people.presenter, group.caseId);
  /** Leaves what the answer says besides as it is: only what changes is a touch. */
  const changing = (change: (answer: AnswerValue) => AnswerValue) => (doc: Y.Doc) => {
    const answer = readAnswers(doc, self).get(entryName(asked)) ?? {};
    writeAnswer(doc, self, asked, { ...answer, ...change(answer) });
  };
  const strangers = part === 'lead' ? people.seated : people.lead;
  return [
    ...entryKinds.map((kind) => ({
      name: kind,
      may: may(kind),
      write: (doc: Y.Doc) => writeEntry(doc, self, randomUUID(), value(kind)),
    })),
    { name: 'another’s entry', may: false, write: (doc) => writeEntry(doc, strangers, randomUUID(), value('idea')) },
    { name: 'an answer', may: may('answers'), write: changing(({ text = '' }) => ({ text: `${text}!` })) },
    {
      name: 'a standing',
      may: may('answers'),
      write: changing(({ standing }) => ({ standing: standing === 'parked' ? 'answered' : 'parked' })),
    },
    {
      name: 'a mark',
      may: may('marks'),
      write: changing(({ mark }) => ({ mark: mark === 'helps' ? 'later' : 'helps' })),
    },
    { name: 'another’s answer', may: false, write: (doc) => writeAnswer(doc, strangers, asked, { mark: 'helps' }) },
    { name: 'me too', may: mayEcho(part, scene), write: (doc) => writeResonance(doc, self, asked, 2) },
    {
      name: 'a takeaway',
      may: may('takeaways'),
      write: (doc) => writeTakeaway(doc, self, randomUUID(), { kind: 'takeaway', text: 'Wait', at: 2 }),
    },
    { name: 'notes', may: may('notes'), write: (doc) => insertParagraph(doc.getXmlFragment(tableRoots.notes)) },
    { name: 'the case', may: may('case'), write: (doc) => insertParagraph(presented(doc)?.notes) },
    {
      name: 'the question',
      may: part === 'presenter' && may('case'),
      write: (doc) => presented(doc)?.question.insert(0, 'So: '),
    },
  ];
}

function insertParagraph(fragment: Y.XmlFragment | undefined): void {
  fragment?.insert(0, [new Y.XmlElement('paragraph')]);
}

/** Sends one write as somebody who knows all that is on the table, under a client id of its own, and says what came of it. */
async function attempt(client: Client, known: Y.Doc, write: Write['write']): Promise<'stored' | 'refused'> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(known));
  const before = Y.encodeStateVector(doc);
  write(doc);
  const [settled, refused] = [client.saved(), client.refused.length];
  const update = Y.encodeStateAsUpdate(doc, before);
  client.sendFrame([0, 2], update);
  await settles(() => client.saved() > settled);
  if (client.refused.length > refused) return 'refused';
  // Nobody is sent back what they brought: from here on it is known, and not sent anew.
  Y.applyUpdate(client.doc, update, client.provider);
  return 'stored';
}

/** Looks at every turn of the event loop: there are thousands to wait for. */
async function settles(is: () => boolean): Promise<void> {
  const deadline = performance.now() + 5_000;
  while (!is()) {
    if (performance.now() > deadline) throw new Error('a write was neither stored nor refused');
    await new Promise(setImmediate);
  }
}

async function tryWrites(cast: Cast, scenes: readonly Scene[]): Promise<void> {
  const wrong: string[] = [];
  for (const part of parts) {
    const client = await cast.opened(cast.table, cast.people[part]);
    for (const scene of scenes) {
      await cast.enter(scene.index, { recheck: true });
      for (const { name, may, write } of writesOf(part, scene, cast)) {
        const came = await attempt(client, client.doc, write);
        counts[came === 'stored' ? 'writes accepted' : 'writes refused'] += 1;
        if ((came === 'stored') !== may) wrong.push(`${scene.phases[scene.index]?.id}: ${part} ${name} was ${came}`);
      }
    }
    client.close();
  }
  expect(wrong).toEqual([]);
}

async function tryCommands(cast: Cast, scenes: readonly Scene[]): Promise<void> {
  const wrong: string[] = [];
  const others = new Set([cast.people.member, cast.people.lead]);
  const guests = await Promise.all([...others].map((person) => seated(cast, person)));
  for (const scene of scenes) {
    for (const part of parts) wrong.push(...(await tryPart(cast, scene, part)));
  }
  for (const { socket } of guests) socket.disconnect();
  expect(wrong).toEqual([]);
}

async function seated(cast: Cast, person: string) {
  const guest = openGuest(cast.place.url, cast.group.meetingId, person);
  await until(() => expect(guest.last()).toBeDefined());
  return guest;
}

async function tryPart(cast: Cast, scene: Scene, part: Part): Promise<string[]> {
  const wrong: string[] = [];
  const { people, slips, entryId } = cast;
  const self = people[part];
  const names = { self, other: people.member, slip: slips.reflection, entry: `${people.member}.${entryId}` };
  const wishes = [
    ...commandKinds.map((kind) => ({
      name: kind,
      command: commandFor(kind, scene, names),
      expected: verdictOn(part, kind, scene),
    })),
    ...entryKinds.map((as) => ({
      name: `release ${as}`,
      command: { kind: 'release', slipId: slips[as], as } as const,
      expected: part === 'observer' ? 'not-allowed' : mayWriteArea(part, as, scene) ? 'ok' : 'does not fit',
    })),
  ];
  const guest = await seated(cast, self);
  for (const { name, command, expected } of wishes) {
    await cast.enter(scene.index, { recheck: false });
    if (command.kind === 'blank') await cast.plantEntry();
    const version = (await cast.place.storage.database.selectFrom('meetings').select('version').executeTakeFirst())
      ?.version;
    const answer = await guest.give(command, version ?? 0);
    counts[answer.ok ? 'commands accepted' : 'commands refused'] += 1;
    const came = answer.ok ? 'ok' : answer.refusal.code === 'not-allowed' ? 'not-allowed' : 'does not fit';
    if (came !== expected) wrong.push(`${scene.phases[scene.index]?.id}: ${part} ${name} was ${came}, not ${expected}`);
  }
  guest.socket.disconnect();
  return wrong;
}

function scenesOf(cast: Cast): Scene[] {
  const { phases, cases } = cast.base;
  return phases.map((_, index) => ({ format: cases[0].format, phases, index }));
}

test.each(builtInFormats)(
  '$name: the server takes from each part what the method gives it and nothing else',
  async (format: Format) => {
    const cast = await castFor(format);
    expect(leads({ id: cast.people.lead, role: 'facilitator' }, cast.base)).toBe(true);
    const scenes = scenesOf(cast);
    await tryWrites(cast, scenes);
    await tryCommands(cast, scenes);
  },
  120_000,
);
