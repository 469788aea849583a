import { Modal, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import classes from './actions-dialog.module.css';
import { actionGroups, type RoomAction, useAllActions } from './room-actions.ts';
import { useRoomDialogs } from './room-dialogs.ts';

/** All that this person may do now, found by a few letters. Afterwards the focus is back where it was, unless the action moves it. */
export function ActionsDialog() {
  const { hide } = useRoomDialogs();
  const [before] = useState(() => document.activeElement);
  const leave = () => {
    hide();
    if (before instanceof HTMLElement) before.focus();
  };
  const choose = (action: RoomAction) => {
    leave();
    action.run();
  };
  return (
    <Modal.Root opened onClose={leave} returnFocus={false} size="34rem" yOffset="10vh" centered={false}>
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label="Actions">
        <Modal.Body className={classes.body}>
          <ActionFinder choose={choose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function ActionFinder({ choose }: { choose: (action: RoomAction) => void }) {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useId();
  const found = useAllActions().filter((action) => isMeant(action, words));
  const at = Math.min(chosen, found.length - 1);
  const active = found[at];
  const onKeyDown = (event: KeyboardEvent) => {
    const to = nextPlace(event.key, at, found.length);
    if (to !== undefined) setChosen(to);
    else if (event.key === 'Enter' && active) choose(active);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label="What would you like to do?"
        placeholder="What would you like to do?"
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        {...(active && { 'aria-activedescendant': `${list}-${active.id}` })}
        autoComplete="off"
        value={words}
        onChange={({ currentTarget }) => {
          setWords(currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={list} aria-label="Actions" className={classes.list}>
        {actionGroups.map((group) => (
          <Group key={group} name={group} list={list} found={found} active={active} choose={choose} />
        ))}
      </div>
      <p role="status" className={classes.none}>
        {found.length === 0 && 'Nothing you may do now has this name.'}
      </p>
    </>
  );
}

type GroupProps = {
  name: string;
  list: string;
  found: readonly RoomAction[];
  active: RoomAction | undefined;
  choose: (action: RoomAction) => void;
};

function Group({ name, list, found, active, choose }: GroupProps) {
  const own = found.filter(({ group }) => group === name);
  if (own.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place within a list of options.
    <div role="group" aria-label={name} className={classes.group}>
      <span aria-hidden="true" className={classes.heading}>
        {name}
      </span>
      {own.map((action) => (
        <Option
          key={action.id}
          id={`${list}-${action.id}`}
          action={action}
          active={action === active}
          choose={() => choose(action)}
        />
      ))}
    </div>
  );
}

type OptionProps = { id: string; action: RoomAction; active: boolean; choose: () => void };

function Option({ id, action: { name, letter, keys }, active, choose }: OptionProps) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) option.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const shortcut = letter?.toUpperCase() ?? keys;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
    <div ref={option} role="option" id={id} aria-selected={active} className={classes.option} onClick={choose}>
      {name}
      {shortcut !== undefined && <kbd className={classes.key}>{shortcut}</kbd>}
    </div>
  );
}

function nextPlace(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  return undefined;
}

/** Every word that was typed begins a word of the name. */
function isMeant({ name }: RoomAction, words: string): boolean {
  const said = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const typed = words.toLowerCase().trim().split(/\s+/);
  return typed.every((one) => said.some((word) => word.startsWith(one)));
}
