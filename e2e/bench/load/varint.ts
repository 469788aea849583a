/** A place in a frame that is being read. One is made once and used for every frame. */
export class Cursor {
  bytes: Uint8Array = new Uint8Array();
  at = 0;

  on(bytes: Uint8Array, at: number): this {
    this.bytes = bytes;
    this.at = at;
    return this;
  }

  get ended(): boolean {
    return this.at >= this.bytes.length;
  }

  varint(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  }

  /** Passes over a length and as many bytes; gives back the length. */
  skip(): number {
    const length = this.varint();
    this.at += length;
    return length;
  }
}
