import { localDocument } from '../../live/local-document.ts';
import type { SharedDocument } from '../../live/shared-document.ts';

/** An empty table that is connected to nothing, for the room of somebody who has left the table. */
export function noTable(): SharedDocument {
  return localDocument('no table');
}
