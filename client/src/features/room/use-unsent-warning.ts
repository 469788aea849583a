import { useEffect } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { hasUnsent, type Unsent } from './unsent.ts';

/** Lets the browser ask before the page is closed over words that were typed and not given to anybody. */
export function useUnsentWarning(unsent: StoreApi<Unsent> | undefined): void {
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (unsent && hasUnsent(unsent.getState())) event.preventDefault();
    };
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => window.removeEventListener('beforeunload', onBeforeUnload);
  }, [unsent]);
}
