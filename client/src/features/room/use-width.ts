import { useMediaQuery } from '@mantine/hooks';

/** In the hand: one column with tabs. */
export function useNarrow(): boolean {
  return useMediaQuery('(max-width: 720px)', false, { getInitialValueInEffect: false });
}

/** On a desk: room for the rail beside the table. */
export function useWide(): boolean {
  return useMediaQuery('(min-width: 1100px)', true, { getInitialValueInEffect: false });
}
