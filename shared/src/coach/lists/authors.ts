import { wordsOf } from './words-of.ts';

/** Theorists and people everybody knows whose names are words of English too; the others stand in the dictionary. */
export const authors = wordsOf(
  'batman beck berg boss bush casement dickens fink foster good grange hamlet hardy hare hulk imago lock main narcissus newton orange page proctor rank raven real rice rogers scrooge sexton shay stern sue superman target treasure trump',
);
