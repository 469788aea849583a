import { IconLock, IconUserShield, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './scope-line.module.css';

/** How far words go: their author, the group’s facilitators, the group. */
export type Scope = 'me' | 'facilitators' | 'group';

const icons: Record<Scope, typeof IconLock> = { me: IconLock, facilitators: IconUserShield, group: IconUsers };

type Props = {
  scope: Scope;
  children: ReactNode;
  /** The keys that give the words there. */
  keys?: string;
};

/** Who can read the words above it. */
export function ScopeLine({ scope, children, keys }: Props) {
  const Icon = icons[scope];
  return (
    <p className={classes.scope} data-scope={scope}>
      <Icon size={14} aria-hidden="true" />
      <span>{children}</span>
      {keys !== undefined && <span className={classes.keys}>{keys}</span>}
    </p>
  );
}
