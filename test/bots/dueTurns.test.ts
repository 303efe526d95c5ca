import { DueTurns } from '../../bots/dueTurns.js';
import { createTurnStore } from '../../store/turnStore.js';
import type { Timers } from '../../time/timers.js';
import { openTestHouse, type TestHouse } from '../support/testHouse.js';
import { logOf, message } from './runners.js';

/** Timers that run when the test says that time has passed. */
class HandTimers implements Timers {
  readonly #waiting: { ms: number; run: () => void }[] = [];
  readonly #every: (() => void)[] = [];

  every(_ms: number, run: () => void): () => void {
    this.#every.push(run);
    return () => this.#every.splice(0);
  }

  after(ms: number, run: () => void): () => void {
    this.#waiting.push({ ms, run });
    return () => undefined;
  }

  get waits(): number[] {
    return this.#waiting.map(({ ms }) => ms);
  }

  pass(): void {
    for (const { run } of this.#waiting.splice(0)) run();
  }

  poll(): void {
    for (const run of this.#every) run();
  }
}

let house: TestHouse;
let timers: HandTimers;
let faults: unknown[];
beforeEach(async () => {
  house = await openTestHouse({ burstMs: 1_200 });
  timers = new HandTimers();
  faults = [];
});
afterEach(async () => {
  await house.close();
  expect(faults).toEqual([]);
});

function begin(): DueTurns {
  const due = new DueTurns({
    ...{ turns: house.turns, store: createTurnStore(house.db), clock: house.clock, timers },
    onFault: (error) => faults.push(error),
  });
  due.start();
  return due;
}

test('what waits is in the log at once, and answered by a timer when nothing comes', async () => {
  const due = begin();
  await house.turns.run(message('你好'));
  expect((await logOf(house)).roles).toEqual(['user']);
  expect(timers.waits).toEqual([1_200]);
  house.clock.set(house.clock.now() + 1_200);
  timers.pass();
  await due.idle();
  expect((await logOf(house)).roles).toEqual(['user', 'bot']);
});

test('what waited when the process ended is answered by the next one', async () => {
  await house.turns.run(message('你好'));
  house.clock.set(house.clock.now() + 60_000);
  const due = begin();
  await due.idle();
  expect((await logOf(house)).roles).toEqual(['user', 'bot']);
});

test('two processes that look at the same moment answer once', async () => {
  await house.turns.run(message('你好'));
  house.clock.set(house.clock.now() + 60_000);
  const both = [begin(), begin()];
  timers.poll();
  await Promise.all(both.map((one) => one.idle()));
  expect((await logOf(house)).roles).toEqual(['user', 'bot']);
});

test('a timer that comes too late, after the customer has gone on, says nothing', async () => {
  const due = begin();
  await house.turns.run(message('你好'));
  await house.turns.run(message('我要申请视频问诊'));
  const { version, roles } = await logOf(house);
  house.clock.set(house.clock.now() + 1_200);
  timers.pass();
  await due.idle();
  expect(await logOf(house)).toMatchObject({ version, roles });
});

test('after it was stopped nothing runs any more', async () => {
  const due = begin();
  await due.stop();
  await house.turns.run(message('你好'));
  house.clock.set(house.clock.now() + 60_000);
  timers.pass();
  expect((await logOf(house)).roles).toEqual(['user']);
});

test('a store that does not answer is told of, and the next look goes on', async () => {
  await house.turns.run(message('你好'));
  house.clock.set(house.clock.now() + 60_000);
  const store = createTurnStore(house.db);
  let calls = 0;
  const due = new DueTurns({
    ...{ turns: house.turns, clock: house.clock, timers },
    store: {
      due: async (now, limit) => {
        calls += 1;
        if (calls === 1) throw new TypeError('away');
        return store.due(now, limit);
      },
    },
    onFault: (error) => faults.push(error),
  });
  due.start();
  timers.poll();
  await due.idle();
  expect(faults.splice(0)).toHaveLength(1);
  expect((await logOf(house)).roles).toEqual(['user', 'bot']);
});
