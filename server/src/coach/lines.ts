/** How many questions may wait: of one asker, and of all. Beyond that something is wrong, and asking again is cheap. */
const most = { ofOne: 4, ofAll: 500 };

/** What waits, by who asked. They are served in turn: however much one asks, the next of everybody else comes before their second. */
export class Lines<Question> {
  readonly #lines = new Map<string, Question[]>();
  #size = 0;

  /** False when there is no room for it. */
  add(who: string, question: Question): boolean {
    const line = this.#lines.get(who) ?? [];
    if (line.length >= most.ofOne || this.#size >= most.ofAll) return false;
    this.#lines.set(who, [...line, question]);
    this.#size += 1;
    return true;
  }

  /** Takes out the next one. */
  next(): Question | undefined {
    const [first] = this.#lines;
    if (!first) return undefined;
    const [who, [question, ...rest]] = first;
    this.#lines.delete(who);
    if (rest.length > 0) this.#lines.set(who, rest);
    this.#size -= 1;
    return question;
  }

  /** Takes out all that one asker has waiting. */
  drop(who: string): Question[] {
    const line = this.#lines.get(who) ?? [];
    this.#lines.delete(who);
    this.#size -= line.length;
    return line;
  }

  /** Takes out all of everybody. */
  clear(): Question[] {
    return [...this.#lines.keys()].flatMap((who) => this.drop(who));
  }
}
