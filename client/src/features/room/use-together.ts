import { useMemo } from 'react';
import type { Person } from '../../live/rich-text-caret.ts';
import type { SharedDocument } from '../../live/shared-document.ts';
import { useRoom } from './room-context.ts';

/** What an editor on the table needs to show who else writes there. */
export function useTogether(): { awareness: SharedDocument['awareness']; me: Person } {
  const { table, me, nameOf } = useRoom();
  const name = nameOf(me.id);
  return useMemo(() => ({ awareness: table.awareness, me: { id: me.id, name } }), [table, me.id, name]);
}
