import { Button } from '@mantine/core';
import { type Width, widest } from './span.ts';

export type WiderProps = { width: Width; onWidth: (width: Width) => void };

const names = { back: 'Half a year further back', ahead: 'Half a year further ahead' };

/** At an end of what is shown: half a year more, as far as the server looks. */
export function WiderButton({ side, width, onWidth }: WiderProps & { side: 'back' | 'ahead' }) {
  if (width[side] >= widest[side]) return null;
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      data-wider={side}
      style={{ flex: 'none', alignSelf: 'center' }}
      onClick={() => onWidth({ ...width, [side]: Math.min(width[side] + 6, widest[side]) })}
    >
      {names[side]}
    </Button>
  );
}
