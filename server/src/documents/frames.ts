import type { Refusal } from '@casecircle/shared/domain/result.ts';
import { messageType, syncType } from '@casecircle/shared/protocol/documents.ts';
import * as decoding from 'lib0/decoding';
import { binaryFrame, headOf } from './websocket-frame.ts';

/** What a client may send: rules D-10 to D-15 of PROTOCOL.md. */
export type ClientFrame =
  | { kind: 'step1'; stateVector: Uint8Array }
  | { kind: 'step2' | 'update'; update: Uint8Array }
  | { kind: 'awareness'; states: Uint8Array }
  | { kind: 'query-awareness' };

/** Reads one frame; undefined when it is none. */
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

/**
 * A copy that owns its whole buffer. Yjs reads what lies inside as views of the buffer, and the frame's is a pool: a
 * false length would show a client its neighbours' memory.
 */
function payload(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder);
  const end = decoder.pos + length;
  if (end > decoder.arr.byteLength) throw new RangeError('a length that reaches beyond its frame');
  const own = new Uint8Array(decoder.arr.subarray(decoder.pos, end));
  decoder.pos = end;
  return own;
}

export function syncFrame(step: keyof typeof syncType, body: Uint8Array): Buffer {
  return binaryFrame([messageType.sync, syncType[step], ...varUint(body.byteLength)], body);
}

/** The head of a step 2, whose body is too long to be copied. */
export function stateHead(state: Uint8Array): Buffer {
  return headOf([messageType.sync, syncType.step2, ...varUint(state.byteLength)], state.byteLength);
}

export function awarenessFrame(states: Uint8Array): Buffer {
  return binaryFrame([messageType.awareness, ...varUint(states.byteLength)], states);
}

/** `count` is how many update-bearing frames of the connection are settled: stored, or refused. */
export function savedFrame(count: number): Buffer {
  return binaryFrame([messageType.saved, ...varUint(count)]);
}

export function refusedFrame(refusal: Refusal): Buffer {
  const words = Buffer.from(JSON.stringify(refusal));
  return binaryFrame([messageType.refused, ...varUint(words.byteLength)], words);
}

function varUint(value: number): number[] {
  return value < 128 ? [value] : [128 | (value % 128), ...varUint(Math.floor(value / 128))];
}
