import * as prng from 'lib0/prng';
import * as Y from 'yjs';

type Holder = Y.XmlFragment | Y.XmlElement;

/** One edit as an editor makes it: blocks and lists come and go, words are typed, pasted, deleted and marked. */
export function writeNotes(notes: Y.XmlFragment, random: prng.PRNG): void {
  const dice = prng.int32(random, 0, 19);
  const holder = anyOf(notes, ['listItem'], random) ?? notes;
  if (notes.length < 2 || dice === 0) notes.push([block(random)]);
  else if (dice === 1 && holder.length < 4) holder.push([block(random)]);
  else if (dice === 2) anyOf(notes, ['orderedList'], random)?.setAttribute('start', prng.int32(random, 1, 9) as never);
  else if (dice === 3 && notes.length > 1) notes.delete(prng.int32(random, 0, notes.length - 1), 1);
  else {
    const paragraph = anyOf(notes, ['paragraph'], random);
    if (paragraph && dice === 4) paragraph.push([new Y.XmlElement('hardBreak')]);
    else if (paragraph) writeWords(paragraph, random);
  }
}

function block(random: prng.PRNG): Y.XmlElement {
  const name = prng.oneOf(random, ['paragraph', 'bulletList', 'orderedList']);
  const made = new Y.XmlElement(name);
  if (name === 'paragraph') return made;
  if (name === 'orderedList') made.setAttribute('start', 1 as never);
  const item = new Y.XmlElement('listItem');
  made.insert(0, [item]);
  item.insert(0, [new Y.XmlElement('paragraph')]);
  return made;
}

function writeWords(paragraph: Y.XmlElement, random: prng.PRNG): void {
  const standing = paragraph.toArray().find((child) => child instanceof Y.XmlText);
  if (!(standing instanceof Y.XmlText)) {
    paragraph.insert(0, [new Y.XmlText(prng.word(random))]);
    return;
  }
  const at = prng.int32(random, 0, standing.length);
  const dice = prng.int32(random, 0, 19);
  const some = Math.min(standing.length - at, prng.int32(random, 0, 8));
  if (dice === 0) standing.insert(at, prng.word(random, 10, 20).repeat(700));
  else if (dice < 11) standing.insert(at, prng.word(random, 1, 30));
  else if (dice < 15) standing.delete(at, some);
  else standing.format(at, some, { [prng.oneOf(random, ['bold', 'italic'])]: prng.bool(random) ? {} : null });
}

/** Any element of one of these names, however deep. */
function anyOf(holder: Holder, names: readonly string[], random: prng.PRNG): Y.XmlElement | undefined {
  const found = [...elements(holder)].filter(({ nodeName }) => names.includes(nodeName));
  return found.length === 0 ? undefined : prng.oneOf(random, found);
}

function* elements(holder: Holder): Generator<Y.XmlElement> {
  for (const child of holder.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    yield child;
    yield* elements(child);
  }
}
