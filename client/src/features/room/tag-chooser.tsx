import { questionKinds } from '@casecircle/shared/document/entries.ts';
import type { EntryKind } from '@casecircle/shared/domain/formats/format.ts';
import { lenses } from '@casecircle/shared/domain/formats/lenses.ts';
import { senses } from '@casecircle/shared/domain/formats/senses.ts';
import { hasLens, type Tags } from './entry-tags.tsx';
import { LensChooser } from './lens-chooser.tsx';
import classes from './tag-chooser.module.css';
import { askWords, senseIcons } from './tag-words.ts';

type Props = { kind: EntryKind; tags: Tags; onChange: (tags: Tags) => void };

/** What one may say about one's words, and what may help to find them. Pressing again takes a tag back. */
export function TagChooser({ kind, tags, onChange }: Props) {
  if (!hasLens(kind)) return null;
  const { asks, sense, lens, ...others } = tags;
  const kept = { ...others, ...(asks ? { asks } : {}), ...(sense ? { sense } : {}), ...(lens ? { lens } : {}) };
  return (
    <fieldset className={classes.tags} aria-label="Tags, if you like">
      {kind === 'question' &&
        questionKinds.map((ask) => (
          <Chip
            key={ask}
            {...askWords[ask]}
            pressed={asks === ask}
            onPress={() => onChange(toggled(kept, 'asks', ask))}
          />
        ))}
      {kind === 'reflection' &&
        senses.map(({ id, name }) => (
          <Chip
            key={id}
            name={name}
            Icon={senseIcons[id]}
            pressed={sense === id}
            onPress={() => onChange(toggled(kept, 'sense', id))}
          />
        ))}
      <LensChooser lens={lens} onChoose={(chosen) => onChange(toggled(kept, 'lens', chosen ?? lens))} />
      <Prompts kind={kind} tags={tags} />
    </fieldset>
  );
}

type ChipProps = { name: string; Icon: typeof askWords.probing.Icon; pressed: boolean; onPress: () => void };

function Chip({ name, Icon, pressed, onPress }: ChipProps) {
  return (
    <button type="button" className={classes.chip} aria-pressed={pressed} onClick={onPress}>
      <Icon size={14} aria-hidden="true" />
      {name}
    </button>
  );
}

/** What the chosen tags ask. */
function Prompts({ kind, tags: { asks, sense, lens } }: Pick<Props, 'kind' | 'tags'>) {
  const prompts = [
    kind === 'question' && asks ? askWords[asks].prompt : undefined,
    kind === 'reflection' ? senses.find(({ id }) => id === sense)?.prompt : undefined,
    lenses.find(({ id }) => id === lens)?.prompt,
  ].filter((prompt) => prompt !== undefined);
  return prompts.map((prompt) => (
    <p key={prompt} className={classes.prompt}>
      {prompt}
    </p>
  ));
}

function toggled<Name extends 'asks' | 'sense' | 'lens'>(tags: Tags, name: Name, value: Tags[Name]): Tags {
  const { [name]: before, ...others } = tags;
  return before === value || value === undefined ? others : { ...others, [name]: value };
}
