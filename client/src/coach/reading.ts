import type { Finding } from '@casecircle/shared/coach/finding.ts';
import type { CoachWords } from '@casecircle/shared/document/coach-words.ts';
import { changeBetween } from './change.ts';
import type { CoachLine } from './coach-line.ts';

/** A text in blocks, and how one hears that it changed. */
export type CoachSource = { blocks: () => readonly string[]; watch: (changed: () => void) => () => void };

/**
 * What the coach last said. Offsets are those of `coachText(blocks)`. `checked`: this is the text as it stands now, with the
 * decisions as they stand; `failed`: it could not be read, so nothing is known.
 */
export type Read = {
  readonly blocks: readonly string[];
  readonly findings: readonly Finding[];
  readonly checked: boolean;
  readonly failed: boolean;
};

/** Long enough to let somebody finish a word, short enough to be there when they look up. Milliseconds. */
const pause = 250;

let keys = 0;

/** Lets the coach read a text again and again while it is written, after each pause, and never what is older than the last answer. */
export class Reading {
  #read: Read = { blocks: [], findings: [], checked: false, failed: false };
  #known: readonly string[] = [];
  #words: CoachWords = { settled: [], own: [] };
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #key = ++keys;
  readonly #told = new Set<() => void>();
  readonly #source: CoachSource;
  readonly #line: CoachLine;
  readonly #unwatch: () => void;

  constructor(source: CoachSource, line: CoachLine) {
    this.#source = source;
    this.#line = line;
    this.#unwatch = source.watch(() => this.#changed(pause));
    this.#changed(0);
  }

  readonly get = (): Read => this.#read;

  readonly subscribe = (told: () => void): (() => void) => {
    this.#told.add(told);
    return () => this.#told.delete(told);
  };

  /** The author's decisions, as they are from now on. */
  setWords(words: CoachWords): void {
    if (isSame(words, this.#words)) return;
    this.#words = words;
    this.#changed(0);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.#unwatch();
    this.#line.end(this.#key);
  }

  #changed(after: number): void {
    this.#asked += 1;
    if (this.#read.checked) this.#tell({ ...this.#read, checked: false });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), after);
  }

  async #ask(): Promise<void> {
    const asked = this.#asked;
    const blocks = this.#source.blocks();
    const change = changeBetween(this.#known, blocks);
    this.#known = blocks;
    try {
      const findings = await this.#line.ask(this.#key, change, this.#words);
      if (asked === this.#asked) this.#tell({ blocks, findings, checked: true, failed: false });
    } catch {
      // The next thread knows nothing of this text.
      this.#known = [];
      if (asked === this.#asked) this.#tell({ ...this.#read, checked: false, failed: true });
    }
  }

  #tell(read: Read): void {
    this.#read = read;
    for (const told of this.#told) told();
  }
}

function isSame(some: CoachWords, others: CoachWords): boolean {
  return some.settled.join('\n') === others.settled.join('\n') && some.own.join('\n') === others.own.join('\n');
}
