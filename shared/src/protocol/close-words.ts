import { type CloseCode, closeCodes } from './documents.ts';
import { refusalWords } from './refusals.ts';

/** What happened, what was kept, what to do: for every way in which the server ends the connection of a document. */
export const closeWords: Record<CloseCode, string> = {
  [closeCodes.tryAgainLater]:
    'The server could not go on just now. What you wrote is kept here and sent again by itself.',
  [closeCodes.tooMany]:
    'This was a lot at once, or is open in too many windows; close some of them. What you wrote is kept here and sent again by itself.',
  [closeCodes.frameTooLarge]: refusalWords['too-large'],
  [closeCodes.tooLarge]: refusalWords['too-large'],
  [closeCodes.malformed]:
    'The server could not read what this page sent. Copy what you wrote last, then load the page again.',
  [closeCodes.signedOut]: refusalWords['signed-out'],
  [closeCodes.notFound]: refusalWords['not-found'],
  [closeCodes.forgotten]: refusalWords.forgotten,
};

export function isCloseCode(code: number): code is CloseCode {
  return Object.hasOwn(closeWords, code);
}
