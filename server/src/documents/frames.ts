import type { Refusal } from '@casecircle/shared/domain/result.ts';
import { messageType, syncType } from '@casecircle/shared/protocol/documents.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** What a client may send: rules D-10 to D-15 of PROTOCOL.md. */
export type ClientFrame =
  | { kind: 'step1'; stateVector: Uint8Array }
  | { kind: 'step2' | 'update'; update: Uint8Array }
  | { kind: 'awareness'; states: Uint8Array }
  | { kind: 'query-awareness' };

/**
 * Reads one frame; undefined when it is none. `bytes` must own its whole buffer: lib0 reads payloads as views of the
 * buffer, and a false length inside a pooled one would show a client its neighbours' memory.
 */
export function readFrame(bytes: Uint8Array): ClientFrame | undefined {
  try {
    const decoder = decoding.createDecoder(bytes);
    const frame = readBody(decoder);
    return decoding.hasContent(decoder) ? undefined : frame;
  } catch {
    return undefined;
  }
}

function readBody(decoder: decoding.Decoder): ClientFrame | undefined {
  switch (decoding.readVarUint(decoder)) {
    case messageType.sync:
      return readSync(decoder);
    case messageType.awareness:
      return { kind: 'awareness', states: payload(decoder) };
    case messageType.queryAwareness:
      return { kind: 'query-awareness' };
    default:
      return undefined;
  }
}

function readSync(decoder: decoding.Decoder): ClientFrame | undefined {
  switch (decoding.readVarUint(decoder)) {
    case syncType.step1:
      return { kind: 'step1', stateVector: payload(decoder) };
    case syncType.step2:
      return { kind: 'step2', update: payload(decoder) };
    case syncType.update:
      return { kind: 'update', update: payload(decoder) };
    default:
      return undefined;
  }
}

/** A copy, so that no length inside the payload can reach beyond it. */
function payload(decoder: decoding.Decoder): Uint8Array {
  return decoding.readVarUint8Array(decoder).slice();
}

export function syncFrame(step: keyof typeof syncType, body: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.sync);
    encoding.writeVarUint(encoder, syncType[step]);
    encoding.writeVarUint8Array(encoder, body);
  });
}

export function awarenessFrame(states: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.awareness);
    encoding.writeVarUint8Array(encoder, states);
  });
}

/** `count` is how many update-bearing frames of the connection are settled: stored, or refused. */
export function savedFrame(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.saved);
    encoding.writeVarUint(encoder, count);
  });
}

export function refusedFrame(refusal: Refusal): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.refused);
    encoding.writeVarString(encoder, JSON.stringify(refusal));
  });
}
