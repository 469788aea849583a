/** First byte of a binary message that is whole in one frame. */
const wholeBinary = 0x82;
const [in16Bits, in64Bits] = [126, 127];

/**
 * A binary message of a server as RFC 6455 frames it: a payload that begins with `start` and goes on with `body`. The
 * same bytes for everybody it goes to.
 */
export function binaryFrame(start: readonly number[], body: Uint8Array = new Uint8Array()): Buffer {
  const frame = headWith(start, body.byteLength, body.byteLength);
  frame.set(body, frame.byteLength - body.byteLength);
  return frame;
}

/** All of such a frame before its body, which follows it in the stream. */
export function headOf(start: readonly number[], bodyBytes: number): Buffer {
  return headWith(start, bodyBytes, 0);
}

function headWith(start: readonly number[], bodyBytes: number, room: number): Buffer {
  const payload = start.length + bodyBytes;
  const head = payload < in16Bits ? 2 : payload < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + start.length + room);
  frame[0] = wholeBinary;
  if (head === 2) frame[1] = payload;
  else if (head === 4) {
    frame[1] = in16Bits;
    frame.writeUInt16BE(payload, 2);
  } else {
    frame[1] = in64Bits;
    frame.writeBigUInt64BE(BigInt(payload), 2);
  }
  frame.set(start, head);
  return frame;
}
