/** The elements of rich text. The client's editor makes these and no others, which a test of its schema holds it to. */
export const elementNames = ['paragraph', 'bulletList', 'orderedList', 'listItem', 'hardBreak'] as const;
export type ElementName = (typeof elementNames)[number];

export const markNames = ['bold', 'italic'] as const;

const blocks = ['paragraph', 'bulletList', 'orderedList'] as const;

/** Which elements stand in which; `rich-text` is the whole, which holds blocks. */
export const elementsIn: Record<ElementName | 'rich-text', readonly ElementName[]> = {
  'rich-text': blocks,
  paragraph: ['hardBreak'],
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: blocks,
  hardBreak: [],
};

/** Elements that hold words. */
export const wordy: readonly string[] = ['paragraph'] satisfies ElementName[];

type Fits = (value: unknown) => boolean;

/** The highest number that a list may begin with. */
const highestStart = 999;

/** How a list may be numbered, as HTML has it. */
const numberings: readonly unknown[] = ['1', 'a', 'A', 'i', 'I'];

/**
 * What the attributes of an element may be. Elements that are not named here have none. The coach reads words alone, so nothing else
 * may carry any, nor a number that could be a date or a record.
 */
export const attributesOf: Partial<Record<string, Readonly<Record<string, Fits>>>> = {
  orderedList: {
    start: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= highestStart,
    type: (value) => numberings.includes(value),
  },
};

export function isElementName(name: string): name is ElementName {
  return elementNames.some((known) => known === name);
}

/** A mark is begun with `{}`, because none has attributes, and ended with null. */
export function isMark(name: string, value: unknown): boolean {
  return markNames.some((known) => known === name) && (value === null || isEmpty(value));
}

export function isAttribute(element: string, name: string, value: unknown): boolean {
  const known = Object.entries(attributesOf[element] ?? {});
  return known.some(([attribute, fits]) => attribute === name && fits(value));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && !Array.isArray(value) && Object.keys(value ?? {}).length === 0;
}
