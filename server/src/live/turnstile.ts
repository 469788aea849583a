/** Lets tasks of one key through one at a time, in the order in which they came. Different keys do not wait. */
export function createTurnstile() {
  const tails = new Map<string, Promise<void>>();
  return function alone<Value>(key: string, task: () => Promise<Value>): Promise<Value> {
    const result = (tails.get(key) ?? Promise.resolve()).then(task);
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    const tail = settled.then(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    tails.set(key, tail);
    return result;
  };
}

export type Turnstile = ReturnType<typeof createTurnstile>;
