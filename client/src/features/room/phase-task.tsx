import { CheckIn } from './check-in.tsx';
import { ReturnPanel } from './return-panel.tsx';
import { Spotlight } from './spotlight.tsx';

/** What is before everybody now: an entry held up, a return, a check-in. Mostly nothing. */
export function PhaseTask() {
  return (
    <>
      <Spotlight />
      <ReturnPanel />
      <CheckIn />
    </>
  );
}
