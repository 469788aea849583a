import { limits } from '@casecircle/shared/protocol/limits.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Said } from './caret.ts';
import { awarenessFrame } from './frames.ts';

/** Who a caret belongs to, as the server knows it. */
export type Identity = { id: string; name: string };

export type AwarenessPeer = {
  identity: Identity;
  readonly writer: { readonly mayWrite: boolean };
  send(frame: Buffer): void;
};

export type AwarenessParts = {
  /** Reads what a client says of itself; what is not as it must be is left out. */
  read: (state: object) => Said;
  /** Whether a client id is this person's, or nobody's and theirs from now on. */
  claim: (clientId: number, personId: string) => boolean;
};

type State = { user: Identity & { color?: string }; cursor?: unknown };
type Held<Peer> = { peer: Peer; state: State };
type Heard = { clientId: number; state: unknown };

/** What the client said was `kept`, not about itself (`ignored`), or must end its connection. */
export type Hearing = 'kept' | 'ignored' | 'malformed' | 'too-large';

/** A state that stands on without its peer. Stock clients forget one that is not renewed, as those of the living are. */
export type Lingering = { renew: () => void; end: () => void };

/** How long a caret waits for an edit to travel with: less than anybody sees. */
const patience = 60;

/** Longer frames than a state: a stock client sends back what it hears, with the identity we stamped on it. */
const stampedExtra = 1024;

/**
 * Carets and selections of one document: never stored, and each connection speaks for one client id only. Clocks
 * are the server's own and only grow, so that a state is shown again after a reconnect or a restart.
 */
export class Awareness<Peer extends AwarenessPeer> {
  readonly #held = new Map<number, Held<Peer>>();
  readonly #ids = new Map<Peer, number>();
  readonly #peers: ReadonlySet<Peer>;
  readonly #parts: AwarenessParts;
  #clock = 0;
  /** Client ids whose state was heard and not passed on yet, and from whom. */
  readonly #untold = new Map<number, Peer>();
  #timer: NodeJS.Timeout | undefined;

  constructor(peers: ReadonlySet<Peer>, parts: AwarenessParts) {
    this.#peers = peers;
    this.#parts = parts;
  }

  /** Takes what a client says about itself and passes it on with the identity of its session. */
  hear(peer: Peer, bytes: Uint8Array): Hearing {
    if (bytes.byteLength > limits.awareness + stampedExtra) return 'too-large';
    const heard = readStates(bytes);
    if (!heard) return 'malformed';
    const own = heard.find(({ clientId, state }) => this.#speaksFor(peer, clientId, state));
    if (!own) return 'ignored';
    if (own.state === null) {
      this.#withoutCaret(own.clientId, peer);
      return 'kept';
    }
    if (typeof own.state !== 'object' || Array.isArray(own.state)) return 'malformed';
    this.#ids.set(peer, own.clientId);
    this.#held.set(own.clientId, { peer, state: stamped(this.#parts.read(own.state), peer) });
    this.#tell(own.clientId, peer);
    return 'kept';
  }

  /** Shows a newcomer every state, one a frame: stock clients echo frames, and an echo must stay small. */
  greet(newcomer: Peer): void {
    for (const [clientId, { peer, state }] of this.#held) {
      // One’s own that lingers would come back as one’s state of now, without the caret.
      const isOwnPast = peer.identity.id === newcomer.identity.id && !this.#peers.has(peer);
      if (peer !== newcomer && !isOwnPast) newcomer.send(this.#frame(clientId, state));
    }
  }

  /** Takes a client's state away, for everybody. */
  leave(peer: Peer): void {
    const clientId = this.#ids.get(peer);
    this.#ids.delete(peer);
    if (clientId === undefined || this.#held.get(clientId)?.peer !== peer) return;
    this.#held.delete(clientId);
    this.#tell(clientId, peer);
  }

  /**
   * Parts a peer from its state, which stands on without a caret, as that of somebody who reads; undefined where there is none.
   * Neither renewing nor ending it does anything once its person has spoken under that id again.
   */
  linger(peer: Peer): Lingering | undefined {
    const clientId = this.#ids.get(peer);
    this.#ids.delete(peer);
    if (clientId === undefined || this.#held.get(clientId)?.peer !== peer) return undefined;
    this.#withoutCaret(clientId, peer);
    const ifIts = (act: () => void) => () => {
      if (this.#held.get(clientId)?.peer === peer) act();
    };
    return {
      renew: ifIts(() => this.#tell(clientId, peer)),
      end: ifIts(() => {
        this.#held.delete(clientId);
        this.#tell(clientId, peer);
      }),
    };
  }

  /** Stock clients say null before they go: only that they go from here, which their connection will say as well. */
  #withoutCaret(clientId: number, peer: Peer): void {
    const held = this.#held.get(clientId);
    if (held?.peer !== peer || held.state.cursor === undefined) return;
    this.#held.set(clientId, { peer, state: { user: held.state.user } });
    this.#tell(clientId, peer);
  }

  /** Takes the caret of who may not write any more. */
  review(peer: Peer): void {
    const clientId = this.#ids.get(peer);
    const held = clientId === undefined ? undefined : this.#held.get(clientId);
    if (clientId === undefined || held?.peer !== peer || held.state.cursor === undefined || peer.writer.mayWrite)
      return;
    this.#held.set(clientId, { peer, state: { user: held.state.user } });
    this.#tell(clientId, peer);
    this.flush();
  }

  /** A free id may be taken once; a person's own one also from a connection of theirs that is not yet known dead. */
  #speaksFor(peer: Peer, clientId: number, state: unknown): boolean {
    const bound = this.#ids.get(peer);
    if (bound !== undefined) return bound === clientId;
    return state !== null && this.#parts.claim(clientId, peer.identity.id);
  }

  /** Passes on what was heard. To be called when something else goes out to everybody: then it costs next to nothing. */
  flush(): void {
    if (this.#untold.size === 0) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const [clientId, from] of this.#untold) {
      const frame = this.#frame(clientId, this.#held.get(clientId)?.state ?? null);
      for (const peer of this.#peers) if (peer !== from) peer.send(frame);
    }
    this.#untold.clear();
  }

  #tell(clientId: number, from: Peer): void {
    this.#untold.set(clientId, from);
    this.#timer ??= setTimeout(() => this.flush(), patience);
  }

  #frame(clientId: number, state: State | null): Buffer {
    this.#clock = Math.max(this.#clock + 1, Date.now());
    const body = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, this.#clock);
      encoding.writeVarString(encoder, JSON.stringify(state));
    });
    return awarenessFrame(body);
  }
}

function readStates(bytes: Uint8Array): Heard[] | undefined {
  try {
    const decoder = decoding.createDecoder(bytes);
    const heard: Heard[] = [];
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const clientId = decoding.readVarUint(decoder);
      decoding.readVarUint(decoder);
      heard.push({ clientId, state: JSON.parse(decoding.readVarString(decoder)) });
    }
    return heard;
  } catch {
    return undefined;
  }
}

/** A caret is of use only where somebody writes, and one of a reader would be a way to point at things. */
function stamped({ color, cursor }: Said, { identity, writer }: AwarenessPeer): State {
  const user = { ...identity, ...(color !== undefined && { color }) };
  return cursor === undefined || !writer.mayWrite ? { user } : { user, cursor };
}
