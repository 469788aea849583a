import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pastMembersQuery } from '../../http/groups.ts';
import { Ledger, LedgerLine } from '../../ui/ledger.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { shortDay } from '../../ui/when.ts';
import { roleWords } from './group-words.ts';
import classes from './members.module.css';

/** Who belonged to the circle before, and from when to when; nothing at all where nobody has left. */
export function PastMembers({ group }: { group: GroupView }) {
  const [open, setOpen] = useState(false);
  const past = useQuery(pastMembersQuery(group.id));
  if (past.isPending || past.data?.length === 0) return null;
  return (
    <details className={classes.past} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Who was here before</summary>
      {open && (
        <Loaded query={past} lines={1}>
          {(people) => (
            <Ledger label="Who was here before">
              {people.map(({ id, name, role, joinedAt, leftAt }) => (
                <LedgerLine
                  key={`${id} ${leftAt}`}
                  title={name}
                  detail={`${roleWords[role]}, ${shortDay(joinedAt, group.timeZone)} to ${shortDay(leftAt - 1, group.timeZone)}`}
                />
              ))}
            </Ledger>
          )}
        </Loaded>
      )}
    </details>
  );
}
