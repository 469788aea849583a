import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';

type Props = { lines?: number; label?: string };

/** A skeleton, after 300 ms: what comes sooner should not flicker. */
export function Waiting({ lines = 3, label = 'Loading' }: Props) {
  const late = useLate(300);
  if (!late) return null;
  const widths = Array.from({ length: lines }, (_, line) => `${88 - ((line * 23) % 41)}%`);
  return (
    <Stack gap="sm" role="status" py="sm">
      <VisuallyHidden>{label}</VisuallyHidden>
      {widths.map((width) => (
        <Skeleton key={width} height={18} width={width} />
      ))}
    </Stack>
  );
}

function useLate(ms: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return late;
}
