import type { RefusalCode } from '@casecircle/shared/domain/result.ts';
import type { Touch } from '@casecircle/shared/domain/touch.ts';
import type { Admission } from './access.ts';

/** How long what a phase allowed stays allowed after it, for words that are on their way. */
export const lockGraceMs = 2_000;

type Former = { admission: Admission; until: number };

/** The rights of one connection, which follow the meeting. */
export class Writer {
  readonly personId: string;
  readonly #now: () => number;
  #admission: Admission;
  #former: readonly Former[] = [];

  constructor(personId: string, admission: Admission, now: () => number) {
    this.personId = personId;
    this.#admission = admission;
    this.#now = now;
  }

  get mayWrite(): boolean {
    return this.#admission.mayWrite;
  }

  /**
   * Takes new rights. Those of the stage before hold on for a moment, but never after the close, nor when it was the
   * person who became something else.
   */
  admit(next: Admission): void {
    const before = this.#admission;
    this.#admission = next;
    if (!next.mayWrite || next.role !== before.role) this.#former = [];
    else if (next.stage !== before.stage) {
      const former = { admission: before, until: this.#now() + lockGraceMs };
      this.#former = [...this.#former.filter(({ until }) => until > this.#now()), former];
    }
  }

  /** Why a touch is refused now; undefined when it may be. */
  judge(touch: Touch): RefusalCode | undefined {
    const refused = this.#admission.judge(touch);
    if (refused === undefined || this.#admission.never(touch)) return refused;
    const now = this.#now();
    const held = this.#former.some(({ admission, until }) => until > now && admission.judge(touch) === undefined);
    return held ? undefined : refused;
  }
}
