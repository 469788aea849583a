import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIdentifiers } from './find-identifiers.ts';

function found(text: string): string[] {
  return findIdentifiers(text).map(({ start, end, category }) => `${category} ${text.slice(start, end)}`);
}

describe('the coach', () => {
  test('finds a name after a word for a relation, and once more later', () => {
    expect(found('Her sister Rosa came late. Later we spoke of Rosa.')).toEqual(['NAME Rosa', 'NAME Rosa']);
  });

  test('finds a titled name as one', () => {
    expect(found('She was sent by Dr. Ana Ruiz.')).toEqual(['NAME Dr. Ana Ruiz']);
  });

  test('leaves doses, scores, sessions, years and ages under 90 alone', () => {
    expect(found('A 34-year-old on sertraline 50 mg, PHQ-9 18/27, session 12, in therapy since 2019.')).toEqual([]);
  });

  test('leaves scales and methods named after people alone', () => {
    expect(found('The Beck Depression Inventory fell; we used Bowen theory.')).toEqual([]);
  });

  test('leaves states and countries alone', () => {
    expect(found('He moved from Ohio to New Mexico and then to France.')).toEqual([]);
  });

  test('finds dates but for the year', () => {
    expect(found('It began on March 3, 2021 and ended the 14th.')).toEqual(['DATE March 3, 2021', 'DATE the 14th']);
  });

  test('ends a picture with its line', () => {
    expect(found('They kept a picture of him\nPlan for next week')).toEqual(['PHOTO a picture of him']);
  });

  test('finds the card with a spot of blood as a whole', () => {
    expect(found('The hospital kept his blood spot card.')).toEqual(['BIOMETRIC his blood spot card']);
  });

  test('leaves capitals of illnesses and scales alone, but no name before them', () => {
    expect(found('She has Major Depressive Disorder.')).toEqual([]);
    expect(found('Seen with Hannah Depression Checklist.').join()).toContain('Hannah');
    expect(found('Seen today: Hannah\nDepression is less.').join()).toContain('Hannah');
  });

  test('finds an age of 90 and over in words', () => {
    expect(found('Her grandmother is ninety-three years old.')).toEqual(['AGE90 ninety-three years old']);
  });

  test('tells a fax number from a telephone number', () => {
    expect(found('Phone 555-201-4432, fax 555-201-4433.')).toEqual(['PHONE 555-201-4432', 'FAX 555-201-4433']);
  });

  test('tells what a number is by the words before it', () => {
    expect(found('MRN 00482913, member ID XQB 882 190 441.')).toEqual(['MRN 00482913', 'HEALTH_PLAN XQB 882 190 441']);
  });

  test('reports what the author listed and passes over what the author settled', () => {
    const text = 'We saw Zorba and Quixly.';
    expect(findIdentifiers(text, { own: ['zorba'], settled: ['quixly'] }).map(({ reason }) => reason)).toEqual([
      'own-list',
    ]);
  });

  test('passes over a finding with what belongs to it, as its author was shown it', () => {
    const text = 'She left on the night of October 5.';
    expect(findIdentifiers(text, { settled: ['the night of October 5'] })).toEqual([]);
  });

  test('gives one person the same replacement each time', () => {
    const found = findIdentifiers('Her sister Rosa came. We met Rosa. Then Rosa left.');
    expect(found.map(({ replacement }) => replacement)).toEqual(['Person A', 'Person A', 'Person A']);
  });

  test('counts time from the first date', () => {
    expect(findIdentifiers('Seen on 3/4 and again on 3/18.').map(({ replacement }) => replacement)).toEqual([
      '[first date]',
      'a day 2 weeks later',
    ]);
  });
});

describe('whatever the text', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('Dr. ', 'Maria ', '3/4 ', '555-', '(', 'ninety ', '@a.b', '\n', 'the 3rd of ', '“', '’s '),
    ),
    { maxLength: 30 },
  );

  test('findings lie in order inside the text and never overlap, and the same text gives the same', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const findings = findIdentifiers(text);
        let from = 0;
        for (const { start, end } of findings) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
        expect(findIdentifiers(text)).toEqual(findings);
      }),
      { numRuns: 150 },
    );
  });
});
