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

/** Nothing went wrong unseen, and no answer passed by that could not be looked into. */
export function expectWhole(people: readonly Person[]): void {
  for (const { name, recorder, errors } of people) {
    expect(recorder.unread, `answers to ${name} that could not be looked into`).toEqual([]);
    expect(errors, `errors in the browser of ${name}`).toEqual([]);
  }
}
