export interface Timers {
  /** Runs again and again. @returns the way to stop it. */
  every(ms: number, run: () => void): () => void;
  /** Runs once. @returns the way to stop it. */
  after(ms: number, run: () => void): () => void;
}

/** A listening server keeps the process alive; a timer should not. */
export const systemTimers: Timers = {
  every(ms, run) {
    const timer = setInterval(run, ms);
    timer.unref();
    return () => clearInterval(timer);
  },
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
