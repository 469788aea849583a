import { useQuery } from '@tanstack/react-query';
import { foreseenReturnQuery } from '../../http/meetings.ts';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './return-panel.module.css';

/** In the lobby, to whom it concerns alone: the meeting is going to open with their last case. */
export function ReturnAhead({ meetingId }: { meetingId: string }) {
  const { data } = useQuery(foreseenReturnQuery(meetingId));
  if (!data) return null;
  return (
    <section aria-label="Your return" className={`${classes.return} ${classes.ahead}`}>
      <p className={classes.whose}>This meeting opens with three minutes on your last case, “{data.label}”.</p>
      {data.intention !== null && (
        <>
          <p className={classes.small}>What you had set yourself:</p>
          <p className={classes.intention}>{data.intention}</p>
        </>
      )}
      <p className={classes.small}>
        Nobody else is told before it begins.{' '}
        <TextLink to="/meetings/$meetingId/summary" params={{ meetingId: data.from }}>
          Read the summary again
        </TextLink>
      </p>
    </section>
  );
}
