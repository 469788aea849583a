import { expect } from '@playwright/test';
import ICAL from 'ical.js';
import type { Person } from '../fixtures/person.ts';

/** Makes a secret address for a calendar program on the account's page and gives it back. */
export async function makeCalendarAddress({ page }: Person): Promise<string> {
  await page.goto('/account');
  await page.getByRole('button', { name: 'Make a calendar address' }).click();
  await page.getByRole('button', { name: 'Make the address' }).click();
  return page.getByLabel('Calendar address of all your groups').inputValue();
}

export type Feed = { text: string; events: { startsAt: number; summary: string }[] };

/** Reads an address as a calendar program does: over HTTP, without a cookie, by a parser of its own. */
export async function readCalendar(address: string): Promise<Feed> {
  const answer = await fetch(address);
  expect(answer.status, 'the calendar').toBe(200);
  expect(answer.headers.get('content-type')).toContain('text/calendar');
  const text = await answer.text();
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const { startDate, summary } = new ICAL.Event(component);
    return { startsAt: startDate.toJSDate().getTime(), summary };
  });
  return { text, events };
}

/** When this calendar says that its owner presents. */
export function ownTurnsIn({ events }: Feed): number[] {
  return events.filter(({ summary }) => summary.endsWith(' – you present')).map(({ startsAt }) => startsAt);
}
