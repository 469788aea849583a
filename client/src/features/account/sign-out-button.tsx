import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { leave } from '../../http/leave.ts';
import { RefusalNote } from '../../ui/refusal-note.tsx';

export function SignOutButton() {
  const leaving = useMutation({ mutationFn: leave });
  return (
    <>
      <RefusalNote error={leaving.error} />
      <Button variant="default" loading={leaving.isPending} onClick={() => leaving.mutate()}>
        Sign out
      </Button>
    </>
  );
}
