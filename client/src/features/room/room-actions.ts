import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react';

/** Where an action stands in the list of all. */
export const actionGroups = ['My turn', 'The meeting', 'Places', 'Its time'] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** Something that this person may do just now. */
export type RoomAction = {
  /** One per action in the whole room, kebab-case. */
  id: string;
  group: ActionGroup;
  name: string;
  /** A single lower-case letter that does it while nobody types; told in the list of shortcuts. */
  letter?: string;
  /** Another key that does it already, only to be told. */
  keys?: string;
  run: () => void;
};

/** All that can be done in a room now, as the parts of the room put it there. */
export type RoomActions = {
  put: (owner: symbol, actions: readonly RoomAction[]) => void;
  remove: (owner: symbol) => void;
  all: () => readonly RoomAction[];
  subscribe: (listener: () => void) => () => void;
};

export function roomActions(): RoomActions {
  const byOwner = new Map<symbol, readonly RoomAction[]>();
  const listeners = new Set<() => void>();
  let all: readonly RoomAction[] = [];
  const changed = () => {
    const put = [...byOwner.values()].flat();
    all = actionGroups.flatMap((group) => put.filter((action) => action.group === group));
    for (const listener of listeners) listener();
  };
  return {
    put: (owner, actions) => {
      byOwner.set(owner, actions);
      changed();
    },
    remove: (owner) => {
      byOwner.delete(owner);
      changed();
    },
    all: () => all,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const RoomActionsContext = createContext<RoomActions>(roomActions());

/**
 * Offers these actions in the list of all and by their letters, as they are at every render, while the component lives. Whoever
 * calls this must not read the list in the same component.
 */
export function useRoomActions(actions: readonly RoomAction[]): void {
  const registry = useContext(RoomActionsContext);
  const owner = useRef(Symbol('actions')).current;
  useEffect(() => registry.put(owner, actions));
  useEffect(() => () => registry.remove(owner), [registry, owner]);
}

/** All that can be done now. */
export function useAllActions(): readonly RoomAction[] {
  const { subscribe, all } = useContext(RoomActionsContext);
  return useSyncExternalStore(subscribe, all);
}
