import type { EntryKind } from '@casecircle/shared/domain/formats/format.ts';
import { useId } from 'react';
import { kindWords } from './entry-kinds.ts';
import classes from './kind-chooser.module.css';

type Props = {
  kinds: readonly EntryKind[];
  chosen: EntryKind | undefined;
  onChoose: (kind: EntryKind) => void;
};

/** Which kind of entry one writes; a plain word when there is only one. */
export function KindChooser({ kinds, chosen, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset className={classes.kinds}>
      <legend className={classes.legend}>What you write</legend>
      {kinds.map((kind) => {
        const { name: word, Icon } = kindWords[kind];
        return (
          <label key={kind} className={classes.kind}>
            <input type="radio" name={name} checked={chosen === kind} onChange={() => onChoose(kind)} />
            <Icon size={15} aria-hidden="true" />
            {word}
          </label>
        );
      })}
    </fieldset>
  );
}
