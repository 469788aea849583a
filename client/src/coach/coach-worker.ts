import { warmUp } from '@casecircle/shared/coach/warm-up.ts';
import { type CoachQuestion, createDesk } from './coach-desk.ts';

/** The coach's thread in the browser: the words come from this page and go nowhere else. */
const desk = createDesk();

addEventListener('message', ({ data }: MessageEvent<CoachQuestion>) => {
  const answer = desk(data);
  if (answer) postMessage(answer);
});

// While the author has not yet typed.
warmUp();
