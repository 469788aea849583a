/** Why a file was not brought in, said to its reader. Nothing of it was kept. */
export class Refused extends Error {}

export const refusals = {
  kind: 'Only .docx, .md and .txt files can be brought in. Nothing was brought in; copy the words you need and paste them instead.',
  pdf: 'This is a PDF, which cannot be brought in. Open it, copy the words you need and paste them here.',
  oldWord:
    'This is an old Word file or one with a password. Open it in Word, save it as .docx without a password, and try again. Nothing was brought in.',
  large: 'This file is larger than 2 MB, too large for a case. Nothing was brought in; copy the part you need.',
  trap: 'This file unpacks to far more than a case. Nothing was brought in.',
  empty: 'There are no words in this file. Nothing was brought in.',
  damaged: 'This file could not be read; it may be damaged. Nothing was brought in.',
  letters:
    'There is more than text in this file, so it cannot be read here. Open it where it was made, copy the words you need and paste them. Nothing was brought in.',
  slow: 'Opening this file took too long. Nothing was brought in; copy the part you need and paste it.',
  long: 'This is more than 60,000 characters, too much for a case. Nothing was brought in; copy the part you need.',
} as const;
