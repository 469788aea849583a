import { createContext, useContext } from 'react';
import { browserZone } from './when.ts';

const ReaderZone = createContext<string | undefined>(undefined);

/** Given by the app from the account of whoever is signed in. */
export const ReaderZoneProvider = ReaderZone.Provider;

/** The time zone in which the reader wants times; the browser's until somebody is signed in. */
export function useReaderZone(): string {
  return useContext(ReaderZone) ?? browserZone();
}
