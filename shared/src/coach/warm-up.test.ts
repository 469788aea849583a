import { describe, expect, it } from 'vitest';
import { findIdentifiers } from './find-identifiers.ts';
import { warmUp } from './warm-up.ts';

describe('warmUp', () => {
  it('leaves nothing of its note in the readings that follow', () => {
    const text = 'His aunt Verity Quill lives in Tacoma.';
    const before = findIdentifiers(text);
    warmUp();
    expect(findIdentifiers(text)).toEqual(before);
  });
});
