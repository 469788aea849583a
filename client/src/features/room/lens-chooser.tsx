import { lenses } from '@casecircle/shared/domain/formats/lenses.ts';
import { Menu } from '@mantine/core';
import { lensName } from './entry-tags.tsx';
import classes from './tag-chooser.module.css';
import { LensIcon } from './tag-words.ts';

type Props = { lens: string | undefined; onChoose: (lens: string | undefined) => void };

const none = 'none';

/** The eight lenses in a menu: each with what it asks, none of them necessary. */
export function LensChooser({ lens, onChoose }: Props) {
  const chosen = lenses.find(({ id }) => id === lens);
  return (
    <Menu position="bottom-start" width={340}>
      <Menu.Target>
        <button type="button" className={classes.chip} data-chosen={chosen ? true : undefined}>
          <LensIcon size={14} aria-hidden="true" />
          {chosen ? lensName(chosen) : 'Through a lens…'}
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu ?? ''}>
        <Menu.RadioGroup value={chosen?.id ?? none} onChange={(value) => onChoose(value === none ? undefined : value)}>
          <Menu.RadioItem value={none} closeMenuOnClick>
            No lens
          </Menu.RadioItem>
          {lenses.map(({ id, number, name, prompt }) => (
            <Menu.RadioItem key={id} value={id} closeMenuOnClick>
              <span className={classes.lens}>
                <span>
                  {number}. {name}
                </span>
                <span className={classes.ask}>{prompt}</span>
              </span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
