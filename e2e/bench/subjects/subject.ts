import type { Place } from '../load/seat.ts';
import type { Child } from '../subjects/child.ts';

export type SubjectName = 'ours' | 'hocuspocus' | 'y-websocket' | 'relay';

/** What is measured: a server that rooms of eight can be opened at. */
export type Subject = {
  name: SubjectName;
  title: string;
  /** Whether it keeps documents, in memory at least; a relay keeps nothing that one could join. */
  keepsDocuments: boolean;
  /** Whether documents are still there after a restart. */
  persists: boolean;
  /** Updates that one connection may send in one go. */
  burst: number;
  /** Starts a new server in a new, empty folder. */
  start(options?: StartOptions): Promise<Running>;
};

export type StartOptions = { flags?: readonly string[] };

export type Running = {
  child: Child;
  /** Where a person sits; `device` is which of their sessions they come with, where that matters. */
  place(room: number, seat: number, device?: number): Place;
  /** Ends the process and starts it again on the same folder. */
  restart(): Promise<void>;
  /** Ends it for good and removes its folder. */
  stop(): Promise<void>;
};
