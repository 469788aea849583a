import { coachText } from '@casecircle/shared/coach/coach-text.ts';
import { Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { CaseCoach } from './coach/use-case-coach.ts';

export type Attesting = ReturnType<typeof useAttestation>;

/**
 * The author's word for the text as it stands: it holds for these words, and no longer when they change. `before`: they gave it for
 * just these words already, when they asked for a second reading.
 */
export function useAttestation({ read, now }: Pick<CaseCoach, 'read' | 'now'>, before = false) {
  const text = coachText(read.blocks);
  const [attested, setAttested] = useState<string | null>();
  // Ticked while the coach still reads, it is for what stands there, not for what the coach read last.
  const ticked = typeof attested === 'string' && attested === (read.checked ? text : now());
  useEffect(() => {
    if (before && read.checked) setAttested((known) => (known === undefined ? text : known));
  }, [before, read.checked, text]);
  return { given: ticked && read.checked, ticked, tick: (is: boolean) => setAttested(is ? now() : null) };
}

/** Asked before anything leaves the author's hands. */
export function Attestation({ ticked, tick }: Attesting) {
  return (
    <Checkbox
      size="sm"
      checked={ticked}
      onChange={(event) => tick(event.currentTarget.checked)}
      label="I have read it as a stranger would. As far as I know, nobody in it can be recognised."
      description="The coach is help, not a guarantee: it is you who knows the people."
    />
  );
}
