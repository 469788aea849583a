/** The elements of a phase’s card that the focus goes to. */
export function phaseIds(phase: string) {
  return {
    open: `${phase}-open`,
    name: `${phase}-name`,
    up: `${phase}-up`,
    down: `${phase}-down`,
    flaws: `${phase}-flaws`,
  };
}
