import { type Meeting, stageName } from '@casecircle/shared/domain/meeting/meeting.ts';
import { useEffect, useRef, useState } from 'react';

/** How long a phase is called new. */
const newsMs = 8_000;

/** True for some seconds after the meeting has moved on while one looks; not when one comes in. */
export function usePhaseNews(meeting: Meeting): boolean {
  const stage = stageName(meeting);
  const before = useRef(stage);
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    if (stage === before.current) return undefined;
    before.current = stage;
    setNew(true);
    const timer = setTimeout(() => setNew(false), newsMs);
    return () => clearTimeout(timer);
  }, [stage]);
  return isNew;
}
