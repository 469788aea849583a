import { Switch } from '@mantine/core';
import classes from './actions-dialog.module.css';
import { useAllActions } from './room-actions.ts';
import { useLetters } from './use-shortcuts.ts';

/** The keys that work everywhere in the room, and the letters of what can be done just now. */
export function ShortcutsList() {
  const [letters, setLetters] = useLetters();
  const lettered = useAllActions().filter(({ letter }) => letter !== undefined);
  const everywhere = [
    ['Ctrl+K', 'All actions, by name'],
    ['Alt+N', 'My notebook'],
    ['?', 'This list'],
  ] as const;
  return (
    <>
      <table className={classes.keys}>
        <caption>Everywhere</caption>
        <tbody>
          {everywhere.map(([key, what]) => (
            <Row key={key} name={key} what={what} />
          ))}
        </tbody>
      </table>
      <table className={classes.keys}>
        <caption>Just now, while you are not typing</caption>
        <tbody>
          {lettered.map(({ id, letter, name }) => (
            <Row key={id} name={letter?.toUpperCase() ?? ''} what={name} />
          ))}
        </tbody>
      </table>
      <Switch
        label="Single letters act"
        description="Switch them off if you dictate to your computer, or press keys by accident. “?” and Ctrl+K stay."
        checked={letters}
        onChange={({ currentTarget }) => setLetters(currentTarget.checked)}
      />
    </>
  );
}

function Row({ name, what }: { name: string; what: string }) {
  return (
    <tr>
      <th scope="row">
        <kbd className={classes.key}>{name}</kbd>
      </th>
      <td>{what}</td>
    </tr>
  );
}
