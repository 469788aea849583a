import { closeCodes, type DocumentName, documentPath } from '@casecircle/shared/protocol/documents.ts';
import { limits } from '@casecircle/shared/protocol/limits.ts';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { createPace } from './pace.ts';
import { Sessions } from './sessions.ts';
import { planMeeting } from './testing/group.ts';
import { notesOf } from './testing/notes.ts';
import { closedWith, saved, scene, until, writingScene } from './testing/scene.ts';

const paces = () => ({ writes: createPace(0, 3), frames: () => true });

test('D-52: an allowance is the session’s: going and coming back is no way to a new one', () => {
  let now = 0;
  const sessions = new Sessions(paces, () => now);
  const first = sessions.enter('a');
  for (let count = 0; count < 3; count += 1) expect(first?.writes(1)).toBe(true);
  expect(sessions.enter('a')?.writes(1)).toBe(false);
  sessions.leave('a');
  sessions.leave('a');
  now += 60_000;
  sessions.sweep();
  expect(sessions.enter('a')?.writes(1)).toBe(false);
  sessions.leave('a');
  now += 60_001;
  sessions.sweep();
  expect(sessions.enter('a')?.writes(1)).toBe(true);
});

test('D-52: one session’s allowance is not another’s', () => {
  const sessions = new Sessions(paces, () => 0);
  const [one, other] = [sessions.enter('a'), sessions.enter('b')];
  for (let count = 0; count < 4; count += 1) one?.writes(1);
  expect(other?.writes(1)).toBe(true);
});

test('D-52: two connections of one session share what they may send', async () => {
  const narrow = () => ({ writes: createPace(1, 40), frames: () => true });
  const { group, table, notebookOf, opened } = await writingScene({ documents: { paces: narrow } });
  const [table1, notebook] = [await opened(table, group.member), await opened(notebookOf(group.member), group.member)];
  const other = await opened(table, group.presenter);
  for (let count = 0; count < 30; count += 1) {
    notesOf(table1.doc).insert(0, 'x');
    notesOf(notebook.doc).insert(0, 'x');
  }
  await until(() => expect([...table1.closed, ...notebook.closed]).toContain(closeCodes.tooMany));
  expect(other.closed).toEqual([]);
});

/** A bare socket, and the code it was closed with. */
function socketAt(url: string, name: DocumentName, personId: string) {
  const socket = new WebSocket(`${url}/documents/${documentPath(name)}`, { headers: { cookie: `person=${personId}` } });
  const seen: { code?: number; heard: boolean } = { heard: false };
  socket.on('message', () => {
    seen.heard = true;
  });
  socket.on('close', (code) => {
    seen.code = code;
  });
  onTestFinished(() => socket.terminate());
  return { socket, seen };
}

async function opened(one: ReturnType<typeof socketAt>): Promise<void> {
  await until(() => expect(one.seen.heard).toBe(true));
}

test('D-83: a person has eight sockets at a document and no more, until one of them goes', async () => {
  const { place, group, table, open } = await scene();
  const sockets = Array.from({ length: limits.socketsOfPerson }, () => socketAt(place.url, table, group.member));
  for (const one of sockets) await opened(one);
  const ninth = socketAt(place.url, table, group.member);
  await until(() => expect(ninth.seen.code).toBe(closeCodes.tooMany));
  await saved(open(table, group.presenter));
  sockets[0]?.socket.close();
  await until(() => expect(sockets[0]?.seen.code).toBeDefined());
  await saved(open(table, group.member));
});

test('D-83: a session has 32 sockets at all documents and no more', async () => {
  const { place, group, table, draft, notebookOf, open } = await scene();
  const second = await planMeeting(place.storage, group.groupId, group.presenter);
  const names: DocumentName[] = [
    table,
    draft,
    notebookOf(group.presenter),
    { scope: 'table', meetingId: second.meetingId },
    { scope: 'draft', caseId: second.caseId },
  ];
  const sockets = Array.from({ length: limits.socketsOfSession }, (_, at) => {
    const name = names[at % names.length] ?? table;
    return socketAt(place.url, name, group.presenter);
  });
  for (const one of sockets) await opened(one);
  await closedWith(open(table, group.presenter), closeCodes.tooMany);
  await saved(open(table, group.member));
});
