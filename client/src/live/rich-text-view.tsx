import { Fragment, type ReactNode, useCallback } from 'react';
import * as Y from 'yjs';
import { Fence } from '../ui/fence.tsx';
import './rich-text.css';
import { useRoot } from './use-root.ts';

type Props = { fragment: Y.XmlFragment; voice?: 'case' | 'notes'; whenEmpty: ReactNode };

/** Rich text to read, live. Renders without an editor, so a reader's screen can never write. */
export function RichTextView(props: Props) {
  return (
    <Fence>
      <Words {...props} />
    </Fence>
  );
}

function Words({ fragment, voice = 'notes', whenEmpty }: Props) {
  const content = useRoot(
    fragment,
    useCallback(() => ({ isEmpty: plainText(fragment).trim() === '', body: children(fragment) }), [fragment]),
  );
  if (content.isEmpty) return <>{whenEmpty}</>;
  return <div className={`rich-text rich-text-${voice}`}>{content.body}</div>;
}

/** Deeper than any list that people write. What somebody nested further, to break screens, is left out. */
const deepest = 60;

/** The words alone, one line for each paragraph. */
export function plainText(fragment: Y.XmlFragment | Y.XmlElement, depth = 0): string {
  if (depth > deepest) return '';
  return fragment
    .toArray()
    .map((child) => {
      if (child instanceof Y.XmlText)
        return child
          .toDelta()
          .map(({ insert }: Piece) => (typeof insert === 'string' ? insert : ''))
          .join('');
      return child instanceof Y.XmlElement ? `${plainText(child, depth + 1)}\n` : '';
    })
    .join('');
}

type Piece = { insert: unknown; attributes?: Record<string, unknown> };

/** A map and no object: people choose the names of their elements, `constructor` among them. */
const tags: ReadonlyMap<string, 'p' | 'ul' | 'ol' | 'li'> = new Map([
  ['paragraph', 'p'],
  ['bulletList', 'ul'],
  ['orderedList', 'ol'],
  ['listItem', 'li'],
]);

function children(parent: Y.XmlFragment | Y.XmlElement, depth = 0): ReactNode[] {
  if (depth > deepest) return [];
  return parent.toArray().map((child, index) => {
    const key = String(index);
    if (child instanceof Y.XmlText) return <Fragment key={key}>{child.toDelta().map(piece)}</Fragment>;
    if (!(child instanceof Y.XmlElement)) return null;
    if (child.nodeName === 'hardBreak') return <br key={key} />;
    const Tag = tagOf(child);
    return <Tag key={key}>{children(child, depth + 1)}</Tag>;
  });
}

/** A paragraph around other paragraphs is none to HTML. */
function tagOf(element: Y.XmlElement): 'p' | 'ul' | 'ol' | 'li' | 'div' {
  const tag = tags.get(element.nodeName) ?? 'p';
  const holdsBlocks = element
    .toArray()
    .some((child) => child instanceof Y.XmlElement && child.nodeName !== 'hardBreak');
  return tag === 'p' && holdsBlocks ? 'div' : tag;
}

function piece({ insert, attributes }: Piece, index: number): ReactNode {
  if (typeof insert !== 'string') return null;
  let words: ReactNode = insert;
  if (attributes?.italic) words = <em>{words}</em>;
  if (attributes?.bold) words = <strong>{words}</strong>;
  return <Fragment key={String(index)}>{words}</Fragment>;
}
