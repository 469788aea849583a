import { Button } from '@mantine/core';

type Props = { children: string; busy: boolean; onClose?: (() => void) | undefined };

/** Below a form: on to what it would change, or away from it. The primary button stands under the proposal. */
export function FormButtons({ children, busy, onClose }: Props) {
  return (
    <>
      <Button type="submit" variant={onClose ? 'outline' : 'filled'} size={onClose ? 'xs' : 'sm'} loading={busy}>
        {children}
      </Button>
      {onClose && (
        <Button variant="default" size="xs" onClick={onClose}>
          Leave it as it is
        </Button>
      )}
    </>
  );
}

export const look = 'See what this changes';
