import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';

/** Anything of Yjs that can be watched with all that lies below it. */
type Watchable = Pick<Y.XmlFragment, 'observeDeep' | 'unobserveDeep'>;

/** What `read` finds, read anew whenever something below `root` changes. `read` must be stable (useCallback). */
export function useRoot<Value>(root: Watchable, read: () => Value): Value {
  const version = useRef(0);
  const subscribe = useCallback(
    (changed: () => void) => {
      const onChange = () => {
        version.current += 1;
        changed();
      };
      root.observeDeep(onChange);
      // Whatever changed between the first reading and this moment was seen by nobody.
      version.current += 1;
      return () => root.unobserveDeep(onChange);
    },
    [root],
  );
  const seen = useSyncExternalStore(subscribe, () => version.current);
  return useMemo(read, [read, seen]);
}
