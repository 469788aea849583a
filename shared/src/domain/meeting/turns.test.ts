import { expect, test } from 'vitest';
import { asked, nextByAsking, nextInRound, noTurns, passed, type Turns } from './turns.ts';

const here = ['ana', 'ben', 'cleo'];
const nextTurn = (turns: Turns) => nextByAsking(turns, here);
const goRound = (turns: Turns, circle: readonly string[] = here) => nextInRound(turns, circle);

/** Who gets the floor when it goes on so many times. */
function floors(from: Turns, times: number, circle: readonly string[] = here): (string | null)[] {
  const given: (string | null)[] = [];
  let turns = from;
  for (let time = 0; time < times; time++) {
    turns = goRound(turns, circle);
    given.push(turns.speaking);
  }
  return given;
}

test('those who ask for a turn get the floor in the order of asking', () => {
  const order = ['ana', 'ben', 'cleo'].reduce(asked, noTurns);
  const first = nextTurn(order);
  expect(first).toMatchObject({ speaking: 'ana', waiting: ['ben', 'cleo'] });
  expect(nextTurn(first)).toMatchObject({ speaking: 'ben', waiting: ['cleo'] });
});

test('asking twice, or while speaking, changes nothing', () => {
  const order = asked(noTurns, 'ana');
  expect(asked(order, 'ana')).toBe(order);
  const speaking = nextTurn(order);
  expect(asked(speaking, 'ana')).toBe(speaking);
});

test('passing gives the floor back and is remembered once', () => {
  const speaking = nextTurn(asked(noTurns, 'ana'));
  const after = passed(passed(speaking, 'ana'), 'ana');
  expect(after).toMatchObject({ speaking: null, waiting: [], passed: ['ana'] });
});

test('asking after a pass takes the pass back', () => {
  expect(asked(passed(noTurns, 'ana'), 'ana')).toEqual({ ...noTurns, waiting: ['ana'] });
});

test('with nobody waiting the floor becomes free', () => {
  expect(nextTurn(nextTurn(asked(noTurns, 'ana'))).speaking).toBeNull();
});

test('whoever waits and is away keeps the place, and gets the floor when they are back', () => {
  const order = ['ana', 'ben'].reduce(asked, noTurns);
  const without = nextByAsking(order, ['ben', 'cleo']);
  expect(without).toMatchObject({ speaking: 'ben', waiting: ['ana'] });
  expect(nextTurn(asked(without, 'cleo')).speaking).toBe('ana');
});

test('a round follows the circle, shows that it is over, and begins again', () => {
  expect(floors(noTurns, 5)).toEqual(['ana', 'ben', 'cleo', null, 'ana']);
});

test('in a round those who ask come first, and the others after them', () => {
  expect(floors(asked(noTurns, 'cleo'), 4)).toEqual(['cleo', 'ana', 'ben', null]);
});

test('whoever had a turn and asks again waits for the next round', () => {
  const again = asked(goRound(goRound(noTurns)), 'ana');
  expect(floors(again, 3)).toEqual(['cleo', 'ana', 'ben']);
});

test('whoever passes is left out of the round and is in the next one again', () => {
  expect(floors(passed(noTurns, 'ben'), 5)).toEqual(['ana', 'cleo', null, 'ana', 'ben']);
});

test('whoever gives the floor back and asks again comes after all the others', () => {
  const back = asked(passed(goRound(noTurns), 'ana'), 'ana');
  expect(floors(back, 3)).toEqual(['ben', 'cleo', 'ana']);
});

test('whoever passed before their turn and asks after all gets it in this round', () => {
  const backIn = asked(passed(noTurns, 'ben'), 'ben');
  expect(floors(backIn, 4)).toEqual(['ben', 'ana', 'cleo', null]);
});

test('a late joiner gets a turn in the running round', () => {
  const two = goRound(goRound(noTurns, ['ana', 'ben']), ['ana', 'ben']);
  expect(floors(two, 2)).toEqual(['cleo', null]);
});

test('whoever drops out while speaking has not had a turn', () => {
  const speaking = goRound(noTurns);
  const gone = goRound(speaking, ['ben', 'cleo']);
  expect(gone).toMatchObject({ speaking: 'ben', had: [] });
  expect(floors(gone, 3)).toEqual(['ana', 'cleo', null]);
});

test('whoever drops out for a moment while speaking keeps the floor until it goes on, and then has had a turn', () => {
  expect(goRound(goRound(noTurns)).had).toEqual(['ana']);
});

test('whoever drops out while waiting keeps the place, also over the end of the round', () => {
  const waiting = asked(noTurns, 'cleo');
  const withoutCleo = ['ana', 'ben'];
  let turns = waiting;
  for (let time = 0; time < 3; time++) turns = goRound(turns, withoutCleo);
  expect(turns).toMatchObject({ speaking: null, waiting: ['cleo'], round: 2 });
  expect(floors(turns, 3)).toEqual(['cleo', 'ana', 'ben']);
});

test('with nobody in the circle the floor stays free', () => {
  expect(floors(noTurns, 2, [])).toEqual([null, null]);
});
