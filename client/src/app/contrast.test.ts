import { describe, expect, test } from 'vitest';
import sheet from './tokens.css?raw';

const [lightPart = '', darkPart = ''] =
  sheet.split('@media print')[0]?.split(':root[data-mantine-color-scheme="dark"]') ?? [];
const schemes = [
  { name: 'light', colours: coloursIn(lightPart) },
  { name: 'dark', colours: coloursIn(darkPart) },
];

const words = ['ink', 'ink-soft', 'pine', 'ember', 'rose'];
const grounds = ['paper', 'surface', 'raised', 'sunken', 'pine-soft', 'ember-soft', 'rose-soft'];
const filled = ['pine', 'ember', 'rose'].flatMap((name) => [
  [`on-${name}`, `${name}-fill`],
  [`on-${name}`, `${name}-fill-hover`],
]);

describe.each(schemes)('in the $name scheme', ({ colours }) => {
  test.each(words.flatMap((word) => grounds.map((ground) => [word, ground] as const)))(
    '%s can be read on %s',
    (word, ground) => expect(contrast(colour(colours, word), colour(colours, ground))).toBeGreaterThanOrEqual(4.5),
  );

  test.each(filled)('%s can be read on %s', (word, ground) =>
    expect(contrast(colour(colours, word as string), colour(colours, ground as string))).toBeGreaterThanOrEqual(4.5),
  );

  test.each(grounds.flatMap((ground) => ['edge', 'focus', 'pine', 'rose'].map((edge) => [edge, ground] as const)))(
    'a control whose border is %s stands out from %s',
    (edge, ground) => expect(contrast(colour(colours, edge), colour(colours, ground))).toBeGreaterThanOrEqual(3),
  );
});

test('both schemes name the same colours', () => {
  expect([...(schemes[0]?.colours.keys() ?? [])]).toEqual([...(schemes[1]?.colours.keys() ?? [])]);
});

function coloursIn(part: string): Map<string, string> {
  return new Map(
    [...part.matchAll(/--cc-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name ?? '', value ?? '']),
  );
}

function colour(colours: Map<string, string>, name: string): string {
  const found = colours.get(name);
  if (!found) throw new Error(`tokens.css has no --cc-${name}`);
  return found;
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
