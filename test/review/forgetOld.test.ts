import { forgetOld } from '../../review/forgetOld.js';
import type { Timers } from '../../time/timers.js';

function house() {
  let now = Date.parse('2026-11-22T23:30:00+08:00');
  let daily = () => {};
  let stopped = false;
  const removed: string[] = [];
  const faults: unknown[] = [];
  const timers: Timers = {
    every: (ms, run) => {
      expect(ms).toBe(86_400_000);
      daily = run;
      return () => {
        stopped = true;
      };
    },
    after: () => () => undefined,
  };
  return {
    removed,
    faults,
    tomorrow: () => {
      now += 86_400_000;
      daily();
    },
    isStopped: () => stopped,
    begin: (days: number, removeBefore = async (day: string) => removed.push(day)) =>
      forgetOld({
        ...{ log: { removeBefore }, days, timers },
        clock: { now: () => now },
        onFault: (error) => faults.push(error),
      }),
  };
}

test('at the start and every day, what was said longer ago than the days goes', async () => {
  const { begin, tomorrow, removed, isStopped } = house();
  const stop = begin(90);
  expect(removed).toEqual(['2026-08-25']);
  tomorrow();
  expect(removed).toEqual(['2026-08-25', '2026-08-26']);
  await stop();
  expect(isStopped()).toBe(true);
});

test.each([
  [1, '2026-11-22'],
  [0, '2026-11-23'],
])('%d days: what was said before %s goes', (days, first) => {
  const { begin, removed } = house();
  begin(days);
  expect(removed).toEqual([first]);
});

test('a fault is told, and the next day it is tried again', async () => {
  const { begin, tomorrow, faults } = house();
  const stop = begin(90, () => Promise.reject(new Error('gone')));
  await stop();
  tomorrow();
  await stop();
  expect(faults).toHaveLength(2);
});
