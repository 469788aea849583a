import type { NamedDay } from '@casecircle/shared/domain/rotation/calendar-days.ts';
import type { WallDate } from '@casecircle/shared/domain/rotation/season.ts';
import type { HolidayCountry } from '@casecircle/shared/protocol/season.ts';
import type Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';

/** Whose holidays: an ISO 3166 country and, where it has them, one of its regions. */
export type HolidayPlace = { country: string; region: string | null };

const language = 'en';
const dayMs = 24 * 60 * 60 * 1000;
/** Years of places. A year is about a kilobyte, and computing it takes some milliseconds. */
const mostKept = 500;
const kept = new Map<string, NamedDay[]>();

/**
 * The public holidays of a place from one day to another, both included, earliest first, with English names where there are
 * any. None for a place that is not known.
 */
export async function holidaysOf(place: HolidayPlace, from: WallDate, until: WallDate): Promise<NamedDay[]> {
  const almanac = await almanacOf(place);
  if (!almanac) return [];
  const years = Array.from(
    { length: Number(until.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
    (_, index) => Number(from.slice(0, 4)) + index,
  );
  return years.flatMap((year) => yearOf(almanac, place, year)).filter(({ date }) => date >= from && date <= until);
}

/** Whether the holidays of this place are known. */
export async function knowsHolidays(place: HolidayPlace): Promise<boolean> {
  return (await placeName(place)) !== undefined;
}

/** What the place is called: "Scotland, United Kingdom". Undefined for one that is not known. */
export async function placeName(place: HolidayPlace): Promise<string | undefined> {
  const country = (await holidayCountries()).find(({ country }) => country === place.country);
  if (place.region === null) return country?.name;
  const region = country?.regions.find(({ region }) => region === place.region);
  return region && `${region.name}, ${country?.name}`;
}

/** Every country and region whose holidays are known, by name. */
export async function holidayCountries(): Promise<HolidayCountry[]> {
  return (await load()).countries;
}

function countriesOf(almanac: Holidays): HolidayCountry[] {
  return named(almanac.getCountries(language)).map(([country, name]) => ({
    country,
    name,
    regions: named(almanac.getStates(country, language)).map(([region, its]) => ({ region, name: its })),
  }));
}

type Library = { make: (place: HolidayPlace) => Holidays; countries: HolidayCountry[] };
let library: Promise<Library> | undefined;

/** A fifth of a second and some 40 MB, which an installation without holidays never pays. */
function load(): Promise<Library> {
  library ??= import('date-holidays').then(({ default: Almanac }) => {
    const options = { types: ['public' as const], languages: [language] };
    return {
      make: ({ country, region }) =>
        region === null ? new Almanac(country, options) : new Almanac(country, region, options),
      countries: countriesOf(new Almanac()),
    };
  });
  return library;
}

async function almanacOf(place: HolidayPlace): Promise<(() => Holidays) | undefined> {
  const { countries, make } = await load();
  const country = countries.find(({ country }) => country === place.country);
  const known = country && (place.region === null || country.regions.some(({ region }) => region === place.region));
  return known ? () => make(place) : undefined;
}

function yearOf(almanac: () => Holidays, { country, region }: HolidayPlace, year: number): NamedDay[] {
  const key = `${country}/${region ?? ''}/${year}`;
  const known = kept.get(key);
  if (known) return known;
  const days = new Map<WallDate, string>();
  for (const { date, start, end, name } of almanac().getHolidays(year, language)) {
    // A day with a change of the clock is an hour shorter or longer and still one day.
    const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayMs));
    for (let index = 0; index < length; index += 1) {
      const day = Temporal.PlainDate.from(date.slice(0, 10)).add({ days: index }).toString();
      if (!days.has(day)) days.set(day, name);
    }
  }
  const found = [...days]
    .map(([date, name]) => ({ date, name }))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, found);
  return found;
}

function named(names: Record<string, string> | undefined): [string, string][] {
  return Object.entries(names ?? {}).toSorted(([, one], [, other]) => one.localeCompare(other, language));
}
