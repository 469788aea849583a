import { phaseOf, stageName } from '@casecircle/shared/domain/meeting/meeting.ts';
import { done } from '@casecircle/shared/domain/result.ts';
import { blankWords } from './blank-words.ts';
import type { Carried, Crossing, WordsParts } from './crossing.ts';
import { releaseSlip } from './release-slip.ts';
import { revealOffered } from './reveal-offered.ts';
import { shareDraft } from './share-draft.ts';
import { showSlip } from './show-slip.ts';
import { takeEntryBack } from './take-entry-back.ts';

export type CarryWords = (crossing: Crossing) => Carried;

/**
 * Carries the words that a command moves from one visibility to another, all its documents in one transaction. Entering a
 * reveal is such a command too, however it comes about. All others carry none.
 */
export function wordsCarrier(parts: WordsParts): CarryWords {
  return async (crossing) => {
    const { command } = crossing;
    if (entersReveal(crossing)) return revealOffered(crossing, parts);
    switch (command.kind) {
      case 'share-case':
        return shareDraft(crossing, parts);
      case 'release':
        return releaseSlip(crossing, command, parts);
      case 'show-facilitators':
        return showSlip(crossing, command, parts);
      case 'blank':
        return takeEntryBack(crossing, command, parts);
      case 'blank-words':
        return blankWords(crossing, command, parts);
      default:
        return done(undefined);
    }
  };
}

function entersReveal({ before, after }: Crossing): boolean {
  return phaseOf(after)?.verb === 'reveal' && stageName(after) !== stageName(before);
}
