import { HolidayCountry } from '@casecircle/shared/protocol/season.ts';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { codeOf, given, openHouse, signUp } from './testing/house.ts';

test('whoever is signed in sees whose public holidays are known', async () => {
  const house = await openHouse();
  const { visitor } = await signUp(house, 'Ana');
  const countries = z.array(HolidayCountry).parse(given(await visitor.get('/api/holidays')));
  expect(countries.find(({ country }) => country === 'CH')?.regions).toHaveLength(26);
  expect(codeOf(await house.visitor().get('/api/holidays'))).toBe('signed-out');
});
