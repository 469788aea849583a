import { useEffect, useState } from 'react';

/** Moves the focus to the element of an id once what is being changed is on the page; of several, to the first that can take it. */
export function useFocusOn(): (...ids: string[]) => void {
  const [wanted, setWanted] = useState<readonly string[]>([]);
  useEffect(() => {
    const elements = wanted.map((id) => document.getElementById(id));
    elements.find((element) => element && !element.matches(':disabled'))?.focus();
  }, [wanted]);
  return (...ids) => setWanted(ids);
}
