import type { EntryKind } from '@casecircle/shared/domain/formats/format.ts';
import { IconBulb, IconEye, IconHelpCircle, IconRipple } from '@tabler/icons-react';

export type KindWords = { name: string; plural: string; start: string; Icon: typeof IconBulb };

/** What each kind of entry is called and how one may begin it. */
export const kindWords: Record<EntryKind, KindWords> = {
  question: { name: 'Question', plural: 'Questions', start: 'One question, for facts or focus…', Icon: IconHelpCircle },
  perspective: { name: 'Perspective', plural: 'Perspectives', start: 'If this were my client, I…', Icon: IconEye },
  reflection: { name: 'Reflection', plural: 'Reflections', start: 'What I notice in myself…', Icon: IconRipple },
  idea: { name: 'Idea', plural: 'Ideas', start: 'Something that could be tried…', Icon: IconBulb },
};
