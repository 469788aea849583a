import { findIdentifiers } from './find-identifiers.ts';

/** A note about nobody, with something for most rules to try; twice, to be long enough. */
const note =
  `Mrs. Keller rang at 17:30, tel 555-555-0147 ext 12, or mail to her dot k at example.com, www.example.com, handle ab_c1.
Her father, 92, died at 91 on the Monday after Easter, March 3rd, 2019; his birthday is 10/21. PHQ-9 18/27, 20 mg for 3 weeks, session 4.
She works at Jack in the Box, lives at 12 Elm Street, apt 4, zip code 00000, off Hwy 9, plate ABC 1234, lot A1B2, MRN 000000, ID 00-0000.
A photo of his face is in the paper, the school has her fingerprint on file. Beck's model of depression, per Bowen. The only woman in the county.
She said Ana would come in the summer (her sister Ana, that is) and asked why: "It's Day One," Dr. Ng-Ruiz wrote. Who else knows of the user name?
`.repeat(2);

/**
 * Reads a note of nobody's, so that loading and compiling is done before the first words of somebody come. It is long enough, over 1,000
 * characters, for V8 to compile every expression at once instead of interpreting it first, and read in both widths of its strings.
 */
export function warmUp(): void {
  findIdentifiers(note);
  findIdentifiers(`${note}…`);
}
