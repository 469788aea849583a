const reachable = 'a[href], button, input, textarea, select, summary, [contenteditable="true"], [tabindex="0"]';

/** Where the focus was: the element, and for everything around it which place among the controls there it had. */
type Stood = { element: HTMLElement; around: { holder: Element; place: number }[] };

/**
 * Keeps the focus from falling off the page: when the control that has it goes away or is disabled, the control that
 * now stands in its place gets it, else the nearest thing around it. To be given as `ref` to what surrounds the controls.
 */
export function keptFocus(surrounding: HTMLElement | null): (() => void) | undefined {
  if (!surrounding) return undefined;
  let stood: Stood | undefined;
  const onFocus = ({ target }: FocusEvent) => {
    stood = target instanceof HTMLElement ? whereItStands(target, surrounding) : undefined;
  };
  const onChange = () => {
    if (!stood || !isLost(stood.element)) return;
    const { element, around } = stood;
    stood = undefined;
    const now = document.activeElement;
    if (now === null || now === document.body || now === element) next(around, surrounding).focus();
  };
  const watching = new MutationObserver(onChange);
  watching.observe(surrounding, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  surrounding.addEventListener('focusin', onFocus);
  return () => {
    watching.disconnect();
    surrounding.removeEventListener('focusin', onFocus);
  };
}

function whereItStands(element: HTMLElement, surrounding: Element): Stood {
  const around: Stood['around'] = [];
  for (let holder = element.parentElement; holder; holder = holder.parentElement) {
    around.push({ holder, place: controlsIn(holder).indexOf(element) });
    if (holder === surrounding) break;
  }
  return { element, around };
}

function next(around: Stood['around'], surrounding: HTMLElement): HTMLElement {
  for (const { holder, place } of around) {
    if (!holder.isConnected) continue;
    const controls = controlsIn(holder);
    const found = controls[place] ?? controls.at(-1);
    if (found) return found;
  }
  surrounding.tabIndex = -1;
  return surrounding;
}

function controlsIn(holder: Element): HTMLElement[] {
  return [...holder.querySelectorAll<HTMLElement>(reachable)].filter((control) => !isDisabled(control));
}

function isLost(element: HTMLElement): boolean {
  return !element.isConnected || isDisabled(element);
}

function isDisabled(element: HTMLElement): boolean {
  return element.matches(':disabled') || element.closest('[hidden]') !== null;
}
