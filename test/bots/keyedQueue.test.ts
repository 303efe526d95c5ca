import { KeyedQueue } from '../../bots/keyedQueue.js';

function gate(): { opened: Promise<void>; open(): void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

test('tasks of one key run one after another, in the order they came', async () => {
  const queue = new KeyedQueue();
  const order: string[] = [];
  const first = gate();
  const one = queue.run('a', async () => {
    await first.opened;
    order.push('one');
  });
  const two = queue.run('a', async () => void order.push('two'));
  first.open();
  await Promise.all([one, two]);
  expect(order).toEqual(['one', 'two']);
});

test('another key does not wait', async () => {
  const queue = new KeyedQueue();
  const never = gate();
  const stuck = queue.run('a', () => never.opened);
  await expect(queue.run('b', async () => 'done')).resolves.toBe('done');
  never.open();
  await stuck;
});

test('a failed task fails alone, and nothing is kept afterwards', async () => {
  const queue = new KeyedQueue();
  const failing = queue.run('a', () => Promise.reject(new Error('no')));
  const next = queue.run('a', async () => 'fine');
  await expect(failing).rejects.toThrow('no');
  await expect(next).resolves.toBe('fine');
  await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  expect(queue.size).toBe(0);
});
