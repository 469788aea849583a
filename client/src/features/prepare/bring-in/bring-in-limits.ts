/** The largest file that is opened, in bytes. */
export const fileBytes = 2 * 1024 * 1024;

/** What a Word file may be once unpacked, in bytes: more is no case note but a trap. */
export const unpackedBytes = 24 * 1024 * 1024;

/** How long opening may take, in milliseconds. */
export const openingMs = 20_000;

/** How many characters are put into a draft in one go: one edit has to fit what the server takes at once. */
export const broughtCharacters = 60_000;

/** What a text may be before it is read, and the HTML that comes of it, in characters: both hold more than the words. */
export const rawCharacters = 4 * broughtCharacters;
export const htmlCharacters = 20 * broughtCharacters;
