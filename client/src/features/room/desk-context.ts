import { createContext } from 'react';
import type { SharedDocument } from '../../live/shared-document.ts';

/** The open desk of the meeting; undefined for everybody who is not a facilitator of the group, and for the first moment. */
export const DeskContext = createContext<SharedDocument | undefined>(undefined);
