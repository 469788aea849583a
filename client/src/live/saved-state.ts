/**
 * Which local edits the server has not yet confirmed. Pure: fed with what happens on the connection, it alone decides
 * whether the screen may say “Saved”. Errs towards waiting: an edit counts as saved only when a frame that surely
 * carries it was confirmed.
 */
export type SavedState = {
  /** Local edits ever made on this page. */
  made: number;
  /** The first `confirmed` of them are on the server's disk. */
  confirmed: number;
  /** The open connection, or null while there is none. */
  connection: Connection | null;
};

type Connection = {
  /** Frames confirmed so far; the server counts from 1 on every connection. */
  saved: number;
  /** For each frame that is not confirmed yet, in order: up to which edit it carries everything. */
  carries: readonly number[];
  /** Whether a step 2 went out. Only from then on does an update mean that nothing older is missing. */
  handedOver: boolean;
};

export type SavedEvent =
  | { kind: 'edited' }
  | { kind: 'opened' }
  | { kind: 'closed' }
  | { kind: 'sent'; frame: 'step2' | 'update' }
  | { kind: 'saved'; frames: number };

/** What may be said about the edits of this page. */
export type Saving = { kind: 'saved' } | { kind: 'saving'; edits: number } | { kind: 'offline'; edits: number };

export const nothingMade: SavedState = { made: 0, confirmed: 0, connection: null };

export function savedReduce(state: SavedState, event: SavedEvent): SavedState {
  switch (event.kind) {
    case 'edited':
      return { ...state, made: state.made + 1 };
    case 'opened':
      return { ...state, connection: { saved: 0, carries: [], handedOver: false } };
    case 'closed':
      return { ...state, connection: null };
    case 'sent':
      return state.connection ? { ...state, connection: sent(state, state.connection, event.frame) } : state;
    case 'saved':
      return state.connection ? confirm(state, state.connection, event.frames) : state;
  }
}

export function waiting(state: SavedState): number {
  return state.made - state.confirmed;
}

export function saving(state: SavedState): Saving {
  const edits = waiting(state);
  if (!state.connection) return { kind: 'offline', edits };
  return edits === 0 ? { kind: 'saved' } : { kind: 'saving', edits };
}

/** An update before the step 2 carries one edit but not those that waited before it, so it promises nothing yet. */
function sent(state: SavedState, connection: Connection, frame: 'step2' | 'update'): Connection {
  const handedOver = connection.handedOver || frame === 'step2';
  const upTo = handedOver ? state.made : state.confirmed;
  return { ...connection, handedOver, carries: [...connection.carries, upTo] };
}

/** Counts that go back, or beyond what was sent, are not believed. */
function confirm(state: SavedState, connection: Connection, frames: number): SavedState {
  const newly = Math.min(frames - connection.saved, connection.carries.length);
  if (newly <= 0) return state;
  const confirmed = Math.max(state.confirmed, connection.carries[newly - 1] ?? 0);
  const rest = connection.carries.slice(newly);
  return { ...state, confirmed, connection: { ...connection, saved: connection.saved + newly, carries: rest } };
}
