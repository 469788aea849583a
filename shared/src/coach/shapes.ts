import { ages, birthYears } from './dates/ages.ts';
import { findDates } from './dates/dates.ts';
import { findFeasts } from './dates/feasts.ts';
import { partedDays } from './dates/parted.ts';
import type { Ground } from './ground.ts';
import { addressPatterns } from './patterns/address.ts';
import { findBodyRecords } from './patterns/body-records.ts';
import { chains } from './patterns/chains.ts';
import { runsIn } from './patterns/code-groups.ts';
import { findCodes, findLongCodes } from './patterns/codes.ts';
import { mailAddresses, networkPatterns, numberShapes } from './patterns/contact.ts';
import { eponyms } from './patterns/eponyms.ts';
import { faxed } from './patterns/fax.ts';
import { pictureMentions } from './patterns/mentions.ts';
import { namedByForm } from './patterns/named-by-form.ts';
import { matchesNear } from './patterns/near.ts';
import { matches } from './patterns/pattern.ts';
import { findPictures } from './patterns/pictures.ts';
import { safeSpans } from './patterns/safe.ts';
import { findStreets } from './patterns/streets.ts';
import { userNames } from './patterns/user-names.ts';
import { shapedCodes } from './patterns/vehicles.ts';
import type { Words } from './text/words-in.ts';
import type { Piece } from './weighing/piece.ts';

/** Everything that is told by its form or by the words beside it, the surest first; what is harmless is closed. `words` are the text's. */
export function claimShapes(text: string, pieces: readonly Piece[], words: Words, ground: Ground): void {
  ground.claim([...matchesNear(text, mailAddresses, words), ...matches(text, networkPatterns, words)]);
  ground.claim([...matchesNear(text, ages, words), ...matches(text, birthYears, words)]);
  ground.claim(matches(text, shapedCodes, words));
  ground.claim(faxed(text, matches(text, numberShapes, words)));
  ground.claim([...findStreets(text), ...matches(text, addressPatterns, words)]);
  const dates = findDates(pieces);
  ground.claim(dates.filter(({ level }) => level === 'red'));
  ground.claim([
    ...findPictures(text, words),
    ...findBodyRecords(text, words),
    ...matches(text, pictureMentions, words),
  ]);
  ground.claim([...findFeasts(text, words), ...matches(text, partedDays, words)]);
  ground.claim(matches(text, [...namedByForm, ...chains, ...userNames], words));
  const runs = runsIn(text);
  ground.claim(findLongCodes(text, runs, ground.free));
  ground.close(safeSpans(text, words));
  ground.claim(dates.filter(({ level }) => level === 'amber'));
  ground.claim(findCodes(text, runs, ground.free));
  ground.close(eponyms(text, words));
}
