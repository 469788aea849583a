import { expect } from '@playwright/test';
import type { Person } from '../fixtures/person.ts';

/** Nobody of these received these words, on any plane. */
export async function expectNeverReceived(words: string, people: readonly Person[]): Promise<void> {
  for (const { name, recorder } of people) expect(await recorder.received(words), `${words} at ${name}`).toEqual([]);
}

export async function expectReceived(words: string, people: readonly Person[]): Promise<void> {
  for (const { name, recorder } of people) {
    await expect.poll(() => recorder.received(words), { message: `${words} at ${name}` }).not.toEqual([]);
  }
}
