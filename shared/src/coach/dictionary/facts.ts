/** What the dictionary says of a word, as bits: how rare it is as a word of English (0: it is none), and what else it names. */
export const rarity = 3;
export const everyday = 1;
export const usual = 2;
export const rare = 3;
export const givenName = 4;
export const familyName = 8;
export const placeName = 16;
/** Of the trade, or of a thing with a name: medicines, shorthand, games, dishes, peoples. Never anybody's. */
export const thing = 32;
/** A theorist, an author, somebody everybody knows. */
export const author = 64;
