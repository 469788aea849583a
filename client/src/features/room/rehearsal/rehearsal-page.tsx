import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { meQuery } from '../../../http/accounts.ts';
import { formatQuery } from '../../../http/formats.ts';
import { groupQuery } from '../../../http/groups.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import classes from '../room-page.module.css';
import { RehearsalRoom } from './rehearsal-room.tsx';

/** What is asked for once, before; from then on a rehearsal asks the server nothing. */
const once = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

/** Walks through a method alone, for everybody of the group. */
export function RehearsalPage({ groupId, formatId }: { groupId: string; formatId: string }) {
  const group = useQuery({ ...groupQuery(groupId), ...once });
  const format = useQuery({ ...formatQuery(groupId, formatId), ...once });
  const me = useQuery({ ...meQuery, ...once });
  if (group.data && format.data && me.data) {
    const { version, format: method } = format.data;
    return <RehearsalRoom key={`${method.id} ${version}`} group={group.data} format={method} name={me.data.name} />;
  }
  const before = (content: ReactNode) => (
    <main id="main" tabIndex={-1} className={classes.before}>
      {content}
    </main>
  );
  if (group.isError)
    return before(
      <Loaded page query={group}>
        {() => null}
      </Loaded>,
    );
  if (format.isError)
    return before(
      <Loaded page query={format}>
        {() => null}
      </Loaded>,
    );
  return before(
    <Loaded page query={me}>
      {() => <Loaded query={format}>{() => null}</Loaded>}
    </Loaded>,
  );
}
