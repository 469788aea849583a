import type { Account } from '@casecircle/shared/protocol/accounts.ts';
import type { GroupView } from '@casecircle/shared/protocol/groups.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '../../http/accounts.ts';
import { groupQuery } from '../../http/groups.ts';
import { seasonQuery } from '../../http/season.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { actingIn } from './acting.ts';
import { Season } from './season.tsx';
import type { SeasonSearch } from './season-search.ts';
import { spanOf, usual, type Width } from './span.ts';

type Props = { groupId: string; search: SeasonSearch; onLook: (next: SeasonSearch) => void };

/** The season of a group: who is next, when am I, why, is it fair, what can I do. */
export function SeasonPage({ groupId, search, onLook }: Props) {
  const group = useQuery(groupQuery(groupId));
  const me = useQuery(meQuery);
  return (
    <Loaded page query={group} lines={6}>
      {(found) => (
        <Loaded query={me}>
          {(account) => <SeasonOf key={found.id} group={found} me={account} search={search} onLook={onLook} />}
        </Loaded>
      )}
    </Loaded>
  );
}

type OfProps = Omit<Props, 'groupId'> & { group: GroupView; me: Account };

function SeasonOf({ group, me, search, onLook }: OfProps) {
  usePageTitle(`Season of ${group.name}`);
  const [width, setWidth] = useState<Width>(usual);
  const span = spanOf(width, search.month, group.timeZone);
  const season = useQuery(seasonQuery(group.id, span));
  return (
    <Loaded page query={season} lines={6}>
      {(found) => (
        <Season
          season={found}
          group={group}
          acting={actingIn(group, me)}
          search={search}
          onLook={(next) => onLook({ ...search, ...next })}
          width={width}
          onWidth={setWidth}
        />
      )}
    </Loaded>
  );
}
