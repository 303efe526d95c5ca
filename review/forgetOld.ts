import type { Clock } from '../time/clock.js';
import { addDays, shanghaiDate } from '../time/localDate.js';
import type { Timers } from '../time/timers.js';
import type { ReviewLog } from './reviewLog.js';

export interface ForgetOldPorts {
  log: Pick<ReviewLog, 'removeBefore'>;
  /** Days a sentence is kept, the one it was said on among them; 0: none is. */
  days: number;
  clock: Clock;
  timers: Timers;
  onFault(error: unknown): void;
}

const dayMs = 86_400_000;

/** Removes what was kept long enough, now and once a day. @returns the way to stop, settled when what was begun is done. */
export function forgetOld({ log, days, clock, timers, onFault }: ForgetOldPorts): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const forget = () => {
    const first = addDays(shanghaiDate(clock.now()), 1 - days);
    running = log.removeBefore(first).catch(onFault);
  };
  forget();
  const stop = timers.every(dayMs, forget);
  return async () => {
    stop();
    await running;
  };
}
