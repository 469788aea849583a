import { Fragment, type ReactNode, useCallback } from 'react';
import * as Y from 'yjs';
import './rich-text.css';
import { useRoot } from './use-root.ts';

type Props = { fragment: Y.XmlFragment; voice?: 'case' | 'notes'; whenEmpty: ReactNode };

/** Rich text to read, live. Renders without an editor, so a reader's screen can never write. */
export function RichTextView({ fragment, voice = 'notes', whenEmpty }: Props) {
  const content = useRoot(
    fragment,
    useCallback(() => ({ isEmpty: plainText(fragment).trim() === '', body: children(fragment) }), [fragment]),
  );
  if (content.isEmpty) return <>{whenEmpty}</>;
  return <div className={`rich-text rich-text-${voice}`}>{content.body}</div>;
}

/** The words alone, one line for each paragraph. */
export function plainText(fragment: Y.XmlFragment | Y.XmlElement): string {
  return fragment
    .toArray()
    .map((child) => {
      if (child instanceof Y.XmlText)
        return child
          .toDelta()
          .map(({ insert }: Piece) => (typeof insert === 'string' ? insert : ''))
          .join('');
      return child instanceof Y.XmlElement ? `${plainText(child)}\n` : '';
    })
    .join('');
}

type Piece = { insert: unknown; attributes?: Record<string, unknown> };

const tags: Record<string, 'p' | 'ul' | 'ol' | 'li'> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
};

function children(parent: Y.XmlFragment | Y.XmlElement): ReactNode[] {
  return parent.toArray().map((child, index) => {
    const key = String(index);
    if (child instanceof Y.XmlText) return <Fragment key={key}>{child.toDelta().map(piece)}</Fragment>;
    if (!(child instanceof Y.XmlElement)) return null;
    if (child.nodeName === 'hardBreak') return <br key={key} />;
    const Tag = tags[child.nodeName] ?? 'p';
    return <Tag key={key}>{children(child)}</Tag>;
  });
}

function piece({ insert, attributes }: Piece, index: number): ReactNode {
  if (typeof insert !== 'string') return null;
  let words: ReactNode = insert;
  if (attributes?.italic) words = <em>{words}</em>;
  if (attributes?.bold) words = <strong>{words}</strong>;
  return <Fragment key={String(index)}>{words}</Fragment>;
}
