import { createFifoLock } from '../../../store/sqlite/fifoLock.js';

test('one at a time, in the order of asking, also for who asks at the moment of release', async () => {
  const lock = createFifoLock();
  const events: string[] = [];
  const hold = async (name: string) => {
    await lock.acquire();
    events.push(`${name} in`);
    await Promise.resolve();
    events.push(`${name} out`);
    lock.release();
  };
  const first = hold('a');
  const others = [hold('b'), hold('c')];
  const late = first.then(() => hold('d'));
  await Promise.all([first, ...others, late]);
  expect(events).toEqual(['a', 'b', 'c', 'd'].flatMap((name) => [`${name} in`, `${name} out`]));
});

test('released by the last, it is free', async () => {
  const lock = createFifoLock();
  await lock.acquire();
  lock.release();
  await expect(lock.acquire()).resolves.toBeUndefined();
});
