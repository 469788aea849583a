import * as Y from 'yjs';

/** The plain value that an item of a map holds; undefined for shared types and for what is deleted. */
export function plain(item: Y.Item | undefined): unknown {
  return item && !item.deleted && item.content instanceof Y.ContentAny ? item.content.arr.at(-1) : undefined;
}
