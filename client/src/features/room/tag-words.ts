import type { questionKinds } from '@casecircle/shared/document/entries.ts';
import type { Seat } from '@casecircle/shared/domain/formats/format.ts';
import type { SenseId } from '@casecircle/shared/domain/formats/senses.ts';
import {
  IconAperture,
  IconDoor,
  IconHeart,
  IconListSearch,
  IconPhoto,
  IconRun,
  IconUserQuestion,
  IconYoga,
} from '@tabler/icons-react';

/** The icons of the tags; their names and prompts come with the method. */
export const senseIcons: Record<SenseId, typeof IconHeart> = {
  body: IconYoga,
  feeling: IconHeart,
  image: IconPhoto,
  impulse: IconRun,
  whose: IconUserQuestion,
};

export const LensIcon = IconAperture;

type AskWords = { name: string; prompt: string; Icon: typeof IconHeart };

export const askWords: Record<(typeof questionKinds)[number], AskWords> = {
  clarifying: { name: 'Clarifying', prompt: 'A fact that you need: a short answer is enough.', Icon: IconListSearch },
  probing: { name: 'Probing', prompt: 'It opens something: there may be no answer yet.', Icon: IconDoor },
};

/** How a perspective from this seat begins. Not every seat is somebody: one can watch a skill, or wait for a metaphor. */
export function beginningFrom({ name }: Seat): string {
  const somebody = /^(The|A|An) /.test(name);
  return somebody ? `As ${name.charAt(0).toLowerCase()}${name.slice(1)}, I…` : `From the seat “${name}”, I…`;
}
