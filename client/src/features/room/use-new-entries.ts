import { entryName } from '@casecircle/shared/document/roots.ts';
import { useEffect, useState } from 'react';
import { useRoom } from './room-context.ts';
import { useEntries } from './use-entries.ts';

/** How many entries of others have come since one last looked at them. What was there when one came is not new. */
export function useNewEntries(looking: boolean): number {
  const { table, me } = useRoom();
  const names = useEntries(table.document)
    .filter(({ author }) => author !== me.id)
    .map(entryName);
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => new Set(names));
  const fresh = names.filter((name) => !seen.has(name)).length;
  useEffect(() => {
    if (looking && fresh > 0) setSeen(new Set(names));
  }, [looking, fresh]);
  return looking ? 0 : fresh;
}
