/** How large the files of a zip say they are once unpacked, in bytes; nothing when this is no zip that can be read. */
export function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  let at = view.getUint32(end + 16, true);
  let total = 0;
  // To where the directory ends, as who unpacks it reads it: the number of its entries could be made up.
  while (at + 46 <= end && view.getUint32(at, true) === entry) {
    total += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === end ? total : undefined;
}

const entry = 0x02014b50;

function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 66_000; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}
