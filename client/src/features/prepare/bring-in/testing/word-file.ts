const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const words = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>She keeps bees.</w:t></w:r><w:del w:id="1"><w:r><w:delText>struck out</w:delText></w:r></w:del><w:r><w:commentReference w:id="1"/></w:r></w:p></w:body></w:document>`;

/** A small Word file: one paragraph, a tracked deletion, a comment that is referred to. */
export async function wordFile(): Promise<File> {
  const bytes = zipOf([
    ['[Content_Types].xml', types],
    ['_rels/.rels', relations],
    ['word/document.xml', words],
  ]);
  return new File([bytes], 'notes.docx');
}

/** A zip whose files are stored as they are. Source: PKWARE APPNOTE, 4.3. `claim` is what they say they are unpacked, in bytes. */
export function zipOf(
  files: readonly (readonly [name: string, text: string])[],
  claim?: number,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, text] of files) {
    const [letters, data] = [encoder.encode(name), encoder.encode(text)];
    const common = [20, 0, 0, 0, 0, 0].flatMap(half);
    const sizes = [...whole(crcOf(data)), ...whole(data.length), ...whole(claim ?? data.length)];
    const about = [...common.slice(0, 10), ...sizes, ...half(letters.length), ...half(0)];
    parts.push(Uint8Array.from([...whole(0x04034b50), ...about, ...letters, ...data]));
    directory.push(
      Uint8Array.from([...whole(0x02014b50), ...half(20), ...about, ...Array(10).fill(0), ...whole(at), ...letters]),
    );
    at += parts.at(-1)?.length ?? 0;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = half(files.length);
  const end = Uint8Array.from([
    ...whole(0x06054b50),
    0,
    0,
    0,
    0,
    ...count,
    ...count,
    ...whole(size),
    ...whole(at),
    0,
    0,
  ]);
  return Uint8Array.from([...parts, ...directory, end].flatMap((part) => [...part]));
}

function half(value: number): number[] {
  return [value & 255, (value >> 8) & 255];
}

function whole(value: number): number[] {
  return [...half(value & 0xffff), ...half((value >>> 16) & 0xffff)];
}

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
