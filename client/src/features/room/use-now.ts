import { useEffect, useState } from 'react';

/** The server's time, anew every quarter of a second while the component lives. */
export function useNow(serverOffset: number): number {
  const [local, setLocal] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setLocal(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return local + serverOffset;
}
