import { Button } from '@mantine/core';
import { Problem } from '../../ui/problem.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { useLeft } from './use-quiet-exit.ts';

/** In the place of the case: that one has left it, that nobody knows, and the way back. */
export function QuietNote({ meetingId }: { meetingId: string }) {
  const { back, problem } = useLeft(meetingId);
  return (
    <>
      <Quiet
        step={
          <Button variant="default" size="xs" onClick={back}>
            It was a mistake: come back
          </Button>
        }
      >
        You have left the case quietly. Nothing of it is sent to you, and nobody was told. You are still listed as
        present, and you can go whenever you like.
      </Quiet>
      {problem !== undefined && <Problem>{problem}</Problem>}
    </>
  );
}
