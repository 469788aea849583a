import { closeWords } from '@casecircle/shared/protocol/close-words.ts';
import { refusalWords } from '@casecircle/shared/protocol/refusals.ts';
import { saving, waiting } from './saved-state.ts';
import type { DocumentState, Link } from './shared-document.ts';

export type SavedWords = {
  kind: 'opening' | 'saved' | 'saving' | 'offline' | 'stopped' | 'local';
  /** What the badge says. */
  short: string;
  /** What to know and do, where that is not plain; else undefined. */
  more?: string;
  /** What helps, where the person has to do something. */
  step?: 'sign-in' | 'try-again';
};

/** What may truthfully be said about the edits in several documents together. The worst of them speaks. */
export function savedWords(documents: readonly DocumentState[]): SavedWords {
  if (documents.some(({ link }) => link.kind === 'local')) return { kind: 'local', short: 'Not stored' };
  const refused = documents.find((each) => each.refused && !each.successor)?.refused;
  if (refused) return { kind: 'stopped', short: 'Not saved', more: `${refusalWords[refused.code]} ${copyFirst}` };
  const ended = documents.map(({ link }) => link).find((link) => link.kind === 'ended');
  if (ended) {
    const told = { kind: 'stopped', short: 'Disconnected', more: linkWords(ended) ?? '' } as const;
    if (ended.code === 'signed-out') return { ...told, step: 'sign-in' };
    return ended.code === 'too-large' ? { ...told, step: 'try-again' } : told;
  }
  if (documents.length === 0 || documents.some(neverOpened)) return { kind: 'opening', short: 'Opening…' };
  const edits = documents.reduce((sum, { saved }) => sum + waiting(saved), 0);
  if (documents.some(({ saved }) => saving(saved).kind === 'offline')) {
    return offline(
      edits,
      documents.map(({ link }) => linkWords(link)).find((words) => words !== undefined),
    );
  }
  return edits === 0 ? { kind: 'saved', short: 'Saved' } : { kind: 'saving', short: 'Saving…' };
}

const copyFirst = 'Copy what you wrote before you close this page.';

/** Before the first content there is nothing that could have been lost, and nothing to be called saved. */
function neverOpened({ loaded, link }: DocumentState): boolean {
  return !loaded && link.kind !== 'ended';
}

/** What the server said when it ended the connection; undefined when it said nothing. */
export function linkWords(link: Link): string | undefined {
  switch (link.kind) {
    case 'ended':
      return link.why === undefined ? refusalWords[link.code] : closeWords[link.why];
    case 'offline':
      return link.why === undefined ? undefined : closeWords[link.why];
    default:
      return undefined;
  }
}

function offline(edits: number, why = reconnecting): SavedWords {
  if (edits === 0) return { kind: 'offline', short: 'Offline, nothing waiting', more: why };
  const short = `Offline, ${edits} ${edits === 1 ? 'edit' : 'edits'} waiting`;
  return { kind: 'offline', short, more: `${why} Keep this page open; what you write is sent then.` };
}

const reconnecting = 'Connecting again by itself.';
