import { fileBytes, rawCharacters } from './bring-in-limits.ts';
import { escaped } from './escaped.ts';
import { lettersOf } from './letters.ts';
import { openDocx } from './open-docx.ts';
import { readApart } from './read-apart.ts';
import { Refused, refusals } from './refused.ts';

/** The words of a file as HTML, read in this browser only; throws `Refused` with a sentence for its reader. */
export async function openFile(file: File): Promise<string> {
  if (file.size > fileBytes) throw new Refused(refusals.large);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw new Refused(refusals.empty);
  if (startsWith(bytes, '%PDF')) throw new Refused(refusals.pdf);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Refused(refusals.oldWord);
  switch (/\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase()) {
    case 'docx':
      return openDocx(bytes);
    case 'md':
    case 'markdown':
      return readApart({ kind: 'markdown', text: shortEnough(lettersOf(bytes)) });
    case 'txt':
    case 'text':
      return htmlOfText(shortEnough(lettersOf(bytes)));
    default:
      throw new Refused(refusals.kind);
  }
}

/** Far too long is told before it is read. */
function shortEnough(text: string): string {
  if (text.length > rawCharacters) throw new Refused(refusals.long);
  return text;
}

function startsWith(bytes: Uint8Array, sign: string): boolean {
  return [...sign].every((letter, at) => bytes[at] === letter.charCodeAt(0));
}

/** A paragraph where a line is empty, a line break where one ends. */
function htmlOfText(text: string): string {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escaped(paragraph.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('');
}
