import type { Refusal, RefusalCode } from '@casecircle/shared/domain/result.ts';
import { isCloseCode } from '@casecircle/shared/protocol/close-words.ts';
import {
  type CloseCode,
  closeCodes,
  type DocumentName,
  documentPath,
  documentsPath,
  FrameRefusal,
  messageType,
} from '@casecircle/shared/protocol/documents.ts';
import { readVarString, readVarUint } from 'lib0/decoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { countingSocket } from './counting-socket.ts';
import { nothingMade, type SavedEvent, type SavedState, savedReduce } from './saved-state.ts';
import { isSignedOut } from './signed-out.ts';

/**
 * How a document is connected. `ended` is for good: the server said why, and the page keeps what it holds. `local` has no server at
 * all. `why` is the server's word, where it gave one.
 */
export type Link =
  | { kind: 'opening' }
  | { kind: 'open' }
  | { kind: 'local' }
  | { kind: 'offline'; attempts: number; why?: CloseCode }
  | { kind: 'ended'; code: RefusalCode; why?: CloseCode };

export type DocumentState = {
  link: Link;
  /** True once the server's content has arrived; stays true while offline. */
  loaded: boolean;
  saved: SavedState;
  /** The last refusal of an edit. The words stay in the page's copy, but are not on the server. */
  refused: Refusal | null;
  /** The document that took the place of this one, after words of it were refused and set aside. */
  successor?: SharedDocument;
};

export type SharedDocument = {
  path: string;
  document: Y.Doc;
  awareness: Awareness;
  state: StoreApi<DocumentState>;
  /** Tries to come back after an end that may be over by now: somebody signed in again. */
  again: () => void;
  /** Ends the connection. What the server has not confirmed is lost with the page's copy. */
  close: () => void;
};

const endings: ReadonlyMap<number, RefusalCode> = new Map([
  [closeCodes.malformed, 'malformed'],
  [closeCodes.signedOut, 'signed-out'],
  [closeCodes.notFound, 'not-found'],
  [closeCodes.tooLarge, 'too-large'],
  [closeCodes.forgotten, 'forgotten'],
  [closeCodes.frameTooLarge, 'too-large'],
]);

type Edge = { url: string; Socket: typeof WebSocket; isSignedOut?: () => Promise<boolean> };

/** Opens a document on the server and keeps it in step by itself, over lost connections and restarts. */
export function openDocument(
  name: DocumentName,
  edge: Edge = { url: documentsUrl(), Socket: WebSocket },
): SharedDocument {
  const path = documentPath(name);
  const document = new Y.Doc();
  const state = createStore<DocumentState>(() => ({
    link: { kind: 'opening' },
    loaded: false,
    saved: nothingMade,
    refused: null,
  }));
  const note = (event: SavedEvent) => state.setState(({ saved }) => ({ saved: savedReduce(saved, event) }));
  // Before the provider's own listener, so that an edit is counted before the frame that carries it.
  document.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider) note({ kind: 'edited' });
  });
  const provider = new WebsocketProvider(edge.url, path, document, {
    connect: false,
    disableBc: true,
    shouldReconnect: (event) => !endings.has(event.code),
    WebSocketPolyfill: countingSocket(edge.Socket, (frame) => note({ kind: 'sent', frame })),
  });
  if (name.scope !== 'table') provider.awareness.setLocalState(null);
  followLink(provider, state, note);
  endWhenSignedOut(provider, state, edge.isSignedOut ?? isSignedOut);
  takeOurFrames(provider, state, note);
  provider.connect();
  const close = () => {
    provider.destroy();
    document.destroy();
  };
  return { path, document, awareness: provider.awareness, state, again: () => provider.connect(), close };
}

function followLink(
  provider: WebsocketProvider,
  state: StoreApi<DocumentState>,
  note: (event: SavedEvent) => void,
): void {
  let attempts = 0;
  provider.on('status', ({ status }) => {
    if (status === 'connected') note({ kind: 'opened' });
  });
  provider.on('sync', (synced) => {
    if (!synced) return;
    attempts = 0;
    state.setState({ link: { kind: 'open' }, loaded: true });
  });
  provider.on('connection-close', (event) => {
    attempts += 1;
    note({ kind: 'closed' });
    state.setState({ link: { kind: 'offline', attempts, ...whyOf(event?.code) } });
  });
  provider.on('closed', ({ code }) => {
    state.setState({ link: { kind: 'ended', code: endings.get(code) ?? 'internal', ...whyOf(code) } });
  });
}

function whyOf(code = 0): { why?: CloseCode } {
  return isCloseCode(code) ? { why: code } : {};
}

/**
 * A browser does not tell why a connection was not let in, so a session that ended looks like a lost connection. After
 * two attempts that failed, the server is asked.
 */
function endWhenSignedOut(
  provider: WebsocketProvider,
  state: StoreApi<DocumentState>,
  ask: () => Promise<boolean>,
): void {
  let asking = false;
  const isOffline = ({ link }: DocumentState) => link.kind === 'offline' && link.attempts >= 2;
  state.subscribe(async (now, before) => {
    if (asking || now.link === before.link || !isOffline(now)) return;
    asking = true;
    const signedOut = await ask();
    asking = false;
    if (!signedOut || !isOffline(state.getState())) return;
    provider.disconnect();
    state.setState({ link: { kind: 'ended', code: 'signed-out' } });
  });
}

function takeOurFrames(
  provider: WebsocketProvider,
  state: StoreApi<DocumentState>,
  note: (event: SavedEvent) => void,
): void {
  provider.messageHandlers[messageType.saved] = (_encoder, decoder) => {
    note({ kind: 'saved', frames: readVarUint(decoder) });
  };
  provider.messageHandlers[messageType.refused] = (_encoder, decoder) => {
    const refusal = FrameRefusal.safeParse(readVarString(decoder));
    state.setState({ refused: refusal.success ? (refusal.data as Refusal) : { code: 'internal' } });
  };
}

function documentsUrl(): string {
  return `${window.location.origin.replace(/^http/, 'ws')}${documentsPath}`;
}
