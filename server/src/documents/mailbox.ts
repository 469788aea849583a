/**
 * The order in which things happen to one document: one thing at a time, in the order of arrival. Letters that
 * arrive while something is going on are handed over together, so that one commit serves them all.
 */
export type Mailbox<Letter> = {
  post(letter: Letter): void;
  /** Letters waiting to be handed over: a reader of many should pause. */
  waiting(): number;
  /** Runs `task` alone, after everything that arrived before; gives back what it gives, errors too. */
  alone<Value>(task: () => Promise<Value> | Value): Promise<Value>;
};

/** `work` gets at most `atOnce` letters a time; it must not throw: what fails is its own to handle. */
export function createMailbox<Letter>(work: (letters: Letter[]) => Promise<void>, atOnce = 500): Mailbox<Letter> {
  const waiting: Letter[] = [];
  let tail: Promise<unknown> = Promise.resolve();
  let called = false;

  function alone<Value>(task: () => Promise<Value> | Value): Promise<Value> {
    const result = tail.then(task);
    tail = result.catch(() => undefined);
    return result;
  }

  function call(): void {
    if (called) return;
    called = true;
    void alone(handOver);
  }

  async function handOver(): Promise<void> {
    called = false;
    await work(waiting.splice(0, atOnce));
    if (waiting.length > 0) call();
  }

  return {
    post(letter) {
      waiting.push(letter);
      call();
    },
    waiting: () => waiting.length,
    alone,
  };
}
