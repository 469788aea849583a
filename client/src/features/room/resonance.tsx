import { type Entry, removeResonance, writeResonance } from '@casecircle/shared/document/entries.ts';
import { entryName, ownedKey } from '@casecircle/shared/document/roots.ts';
import { mayResonate } from '@casecircle/shared/domain/policy.ts';
import { IconHeartHandshake } from '@tabler/icons-react';
import { listed } from '../../ui/listed.ts';
import classes from './resonance.module.css';
import { useRoom } from './room-context.ts';

/** “Me too”, by name, under somebody else’s words; pressing again takes it back. */
export function Resonance({ entry, people }: { entry: Entry; people: readonly string[] }) {
  const { me, meeting, table, nameOf, serverOffset } = useRoom();
  const mine = people.includes(me.id);
  const others = people.filter((person) => person !== me.id).map(nameOf);
  const names = listed(mine ? [...others, 'you'] : others);
  const may = entry.author !== me.id && mayResonate(me, { key: ownedKey(me.id, entryName(entry)) }, meeting);
  if (!may && people.length === 0) return null;
  const toggle = () => {
    if (mine) removeResonance(table.document, me.id, entry);
    else writeResonance(table.document, me.id, entry, Date.now() + serverOffset);
  };
  return (
    <p className={classes.resonance}>
      {may ? (
        <button type="button" className={classes.toggle} aria-pressed={mine} onClick={toggle}>
          <MeToo count={people.length} />
        </button>
      ) : (
        <span className={classes.shown}>
          <MeToo count={people.length} />
        </span>
      )}
      <span className={classes.names}>{names}</span>
    </p>
  );
}

function MeToo({ count }: { count: number }) {
  return (
    <>
      <IconHeartHandshake size={14} aria-hidden="true" />
      Me too{count > 0 && <span className={classes.count}> {count}</span>}
    </>
  );
}
