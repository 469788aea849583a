/**
 * One thing that an edit does to the table: below which root, to which of its keys, how deep. Depth 0 is the value of
 * the key itself, 1 a field or child directly in that value, 2 what stands in those (the words of a case's question).
 */
export type Touch = {
  root: string;
  /** The key below a root that is a map; null in a root that is a list. */
  key: string | null;
  kind: 'insert' | 'overwrite' | 'delete';
  depth: number;
  /** Set where it is in the question of a case, and not in its notes. */
  question?: true;
  /** At depth 0: the plain value that the key gets, and the one that it had. Absent where there is none. */
  value?: unknown;
  previous?: unknown;
};
