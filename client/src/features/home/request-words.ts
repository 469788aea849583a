import type { RequestView } from '@casecircle/shared/protocol/season.ts';

type Words = {
  asks: string;
  /** What the buttons are called; `decline` only where one person alone is asked. */
  agree: string;
  decline?: string;
  agreed: string;
};

/** A request that waits for me, in words; the dates of the turns stand beside them. */
export function requestWords({ kind, by }: Pick<RequestView, 'kind' | 'by'>): Words {
  switch (kind) {
    case 'cover':
      return {
        asks: `${by.name} asks: can anybody take my turn?`,
        agree: 'I’ll take it',
        agreed: 'It is your turn now',
      };
    case 'swap':
      return { asks: `${by.name} asks to swap turns with you`, agree: 'Swap', decline: 'Decline', agreed: 'Swapped' };
    case 'urgent':
      return {
        asks: `${by.name} asks to present ahead of the order`,
        agree: 'Agree',
        decline: 'Decline',
        agreed: 'Agreed',
      };
  }
}
