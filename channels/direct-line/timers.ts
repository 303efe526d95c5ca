export interface Timers {
  /** Runs again and again. @returns the way to stop it. */
  every(ms: number, run: () => void): () => void;
}

export const systemTimers: Timers = {
  every(ms, run) {
    const timer = setInterval(run, ms);
    // A listening server keeps the process alive; a timer of one of its sockets should not.
    timer.unref();
    return () => clearInterval(timer);
  },
};
