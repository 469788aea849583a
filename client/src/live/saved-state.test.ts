import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nothingMade, type SavedEvent, type SavedState, savedReduce, saving, waiting } from './saved-state.ts';

function after(...events: SavedEvent[]): SavedState {
  return events.reduce(savedReduce, nothingMade);
}

const edited: SavedEvent = { kind: 'edited' };
const opened: SavedEvent = { kind: 'opened' };
const closed: SavedEvent = { kind: 'closed' };
const step2: SavedEvent = { kind: 'sent', frame: 'step2' };
const update: SavedEvent = { kind: 'sent', frame: 'update' };
const saved = (frames: number): SavedEvent => ({ kind: 'saved', frames });

test('an edit is saving until the server has confirmed its frame', () => {
  const sent = after(opened, step2, saved(1), edited, update);
  expect(saving(sent)).toEqual({ kind: 'saving', edits: 1 });
  expect(saving(savedReduce(sent, saved(2)))).toEqual({ kind: 'saved' });
});

test('edits made offline are counted and wait', () => {
  expect(saving(after(opened, step2, saved(1), closed, edited, edited, edited))).toEqual({ kind: 'offline', edits: 3 });
});

test('after a reconnect the step 2 carries everything that waited', () => {
  const again = after(opened, step2, edited, update, closed, edited, opened, step2);
  expect(saving(again)).toEqual({ kind: 'saving', edits: 2 });
  expect(saving(savedReduce(again, saved(1)))).toEqual({ kind: 'saved' });
});

test('an update sent before the step 2 does not confirm what waited before it', () => {
  const early = after(edited, opened, edited, update, saved(1));
  expect(waiting(early)).toBe(2);
  expect(waiting([step2, saved(2)].reduce(savedReduce, early))).toBe(0);
});

test('a count that was never sent confirms nothing that is still in the making', () => {
  expect(waiting(after(opened, step2, saved(1), edited, saved(9)))).toBe(1);
});

test('a confirmation that arrives after the connection closed is not believed', () => {
  expect(waiting(after(opened, step2, saved(1), edited, update, closed, saved(2)))).toBe(1);
});

/**
 * The oracle: a server that keeps sets of edits. An update carries one edit, a step 2 all that the page holds. Loses
 * frames that were under way when the connection closed.
 */
function play(moves: readonly ('edit' | 'connect' | 'handshake' | 'drop' | 'persist')[]) {
  let state = nothingMade;
  let made = 0;
  let frames: number[][] = [];
  let persisted = 0;
  let connected = false;
  const disk = new Set<number>();
  const feed = (event: SavedEvent) => {
    state = savedReduce(state, event);
  };
  const sendFrame = (frame: 'step2' | 'update', edits: number[]) => {
    frames.push(edits);
    feed({ kind: 'sent', frame });
  };
  for (const move of moves) {
    if (move === 'edit') {
      made += 1;
      feed({ kind: 'edited' });
      if (connected) sendFrame('update', [made]);
    } else if (move === 'connect' && !connected) {
      connected = true;
      frames = [];
      persisted = 0;
      feed({ kind: 'opened' });
    } else if (move === 'handshake' && connected) {
      sendFrame(
        'step2',
        Array.from({ length: made }, (_, index) => index + 1),
      );
    } else if (move === 'drop' && connected) {
      connected = false;
      feed({ kind: 'closed' });
    } else if (move === 'persist' && connected && persisted < frames.length) {
      for (const edit of frames[persisted] ?? []) disk.add(edit);
      persisted += 1;
      feed({ kind: 'saved', frames: persisted });
    }
  }
  return { state, made, disk, connected, allPersisted: persisted === frames.length };
}

const moves = fc.array(fc.constantFrom('edit', 'connect', 'handshake', 'drop', 'persist'), { maxLength: 60 });

test('whatever happens, “Saved” is said only when every edit is on the disk', () => {
  fc.assert(
    fc.property(moves, (all) => {
      const { state, made, disk } = play(all);
      if (saving(state).kind === 'saved') expect(disk.size).toBe(made);
      for (let edit = 1; edit <= state.confirmed; edit += 1) expect(disk.has(edit)).toBe(true);
    }),
  );
});

test('once a handshake is through and every frame is confirmed, nothing waits', () => {
  fc.assert(
    fc.property(moves, (all) => {
      const { state } = play([...all, 'drop', 'connect', 'handshake', 'persist', 'edit', 'persist']);
      expect(saving(state)).toEqual({ kind: 'saved' });
    }),
  );
});
