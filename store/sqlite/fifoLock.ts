/** Lets one holder in at a time, the others in the order they came. Whoever acquired it must release it once. */
export interface FifoLock {
  acquire(): Promise<void>;
  release(): void;
}

export function createFifoLock(): FifoLock {
  const waiting: (() => void)[] = [];
  let held = false;
  return {
    async acquire() {
      if (held) await new Promise<void>((resolve) => waiting.push(resolve));
      held = true;
    },
    release() {
      const next = waiting.shift();
      // Handed on without a moment in which it is free, so that nobody overtakes.
      if (next === undefined) held = false;
      else next();
    },
  };
}
