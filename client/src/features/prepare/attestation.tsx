import { coachText } from '@casecircle/shared/coach/coach-text.ts';
import { Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { CaseCoach } from './coach/use-case-coach.ts';

export type Attesting = ReturnType<typeof useAttestation>;

/**
 * The author's word for the text as it stands: it holds for these words, and no longer when they change. `before`: they gave it for
 * just these words already, when they asked for a second reading.
 */
export function useAttestation({ read }: CaseCoach, before = false) {
  const text = coachText(read.blocks);
  const [attested, setAttested] = useState<string | null>();
  const given = read.checked && attested === text;
  useEffect(() => {
    if (before && read.checked) setAttested((known) => (known === undefined ? text : known));
  }, [before, read.checked, text]);
  return { given, give: (is: boolean) => setAttested(is ? text : null) };
}

/** Asked before anything leaves the author's hands. */
export function Attestation({ given, give }: Attesting) {
  return (
    <Checkbox
      size="sm"
      checked={given}
      onChange={(event) => give(event.currentTarget.checked)}
      label="I have read it as a stranger would. As far as I know, nobody in it can be recognised."
      description="The coach is help, not a guarantee: it is you who knows the people."
    />
  );
}
