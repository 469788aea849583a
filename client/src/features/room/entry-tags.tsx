import type { EntryValue } from '@casecircle/shared/document/entries.ts';
import type { EntryKind, Seat } from '@casecircle/shared/domain/formats/format.ts';
import { lenses } from '@casecircle/shared/domain/formats/lenses.ts';
import { senses } from '@casecircle/shared/domain/formats/senses.ts';
import { IconArmchair } from '@tabler/icons-react';
import classes from './entry-tags.module.css';
import { askWords, LensIcon, senseIcons } from './tag-words.ts';

/** What an author says about their words, beside their kind; all of it optional. */
export type Tags = Pick<EntryValue, 'asks' | 'sense' | 'lens' | 'seat'>;

/** Of these tags, those that this kind can carry. A perspective carries the seat from which it is written. */
export function tagsOf(kind: EntryKind, { asks, sense, lens, seat }: Tags): Tags {
  return {
    ...(kind === 'question' && asks !== undefined ? { asks } : {}),
    ...(kind === 'reflection' && sense !== undefined ? { sense } : {}),
    ...(hasLens(kind) && lens !== undefined ? { lens } : {}),
    ...(kind === 'perspective' && seat !== undefined ? { seat } : {}),
  };
}

export function hasLens(kind: EntryKind): boolean {
  return kind === 'question' || kind === 'reflection';
}

/** The tags of an entry or a slip, in small. One that nobody knows is shown as none. */
export function EntryTags({ tags, seats = [] }: { tags: Tags; seats?: readonly Seat[] | undefined }) {
  const shown = shownTags(tags, seats);
  if (shown.length === 0) return null;
  return (
    <ul className={classes.tags} aria-label="Tags">
      {shown.map(({ words, Icon }) => (
        <li key={words} className={classes.tag}>
          <Icon size={14} aria-hidden="true" />
          {words}
        </li>
      ))}
    </ul>
  );
}

function shownTags({ asks, sense, lens, seat }: Tags, seats: readonly Seat[]) {
  const felt = senses.find(({ id }) => id === sense);
  const looked = lenses.find(({ id }) => id === lens);
  const taken = seats.find(({ id }) => id === seat);
  return [
    ...(asks ? [{ words: askWords[asks].name, Icon: askWords[asks].Icon }] : []),
    ...(felt ? [{ words: felt.name, Icon: senseIcons[felt.id] }] : []),
    ...(looked ? [{ words: lensName(looked), Icon: LensIcon }] : []),
    ...(taken ? [{ words: taken.name, Icon: IconArmchair }] : []),
  ];
}

export function lensName({ number, name }: { number: number; name: string }): string {
  return `Lens ${number}: ${name}`;
}
