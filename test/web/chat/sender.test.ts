import type { PostResult } from '../../../web/chat/connection/postResult.js';
import type { Outgoing } from '../../../web/chat/outbox/outbox.js';
import { Sender } from '../../../web/chat/outbox/sender.js';
import { outgoing } from './someActivities.js';

const sent: PostResult = { kind: 'sent' };
const busy: PostResult = { kind: 'later', waitMs: undefined, lineIsBad: false };
const lineDown: PostResult = { kind: 'later', waitMs: undefined, lineIsBad: true };

interface Bench {
  sender: Sender;
  /** `id` when delivered, `id state` when it changed, in order. */
  log: string[];
  pauses: number[];
}

/** A sender whose every delivery takes the next answer from the list; pauses pass at once. */
function bench(answers: (PostResult | Promise<PostResult>)[]): Bench {
  const log: string[] = [];
  const pauses: number[] = [];
  const sender = new Sender({
    deliver: async (item: Outgoing) => {
      log.push(item.id);
      return answers.shift() ?? sent;
    },
    onChange: (id, change) => log.push([id, change.state, change.reason].filter(Boolean).join(' ')),
    pause: async (ms) => void pauses.push(ms),
    random: () => 0,
  });
  return { sender, log, pauses };
}

/** Lets everything that can happen happen. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const deliveries = (log: string[]) => log.filter((line) => !line.includes(' '));

test('messages go out in order, and each says how far it is', async () => {
  const { sender, log } = bench([]);
  sender.send([outgoing('a'), outgoing('b')]);
  await settled();
  expect(deliveries(log)).toEqual(['a', 'b']);
  expect(log.filter((line) => line.startsWith('a'))).toEqual(['a sending', 'a', 'a sent']);
});

test('an answer that takes long does not hold up the next message', async () => {
  const { sender, log } = bench([new Promise<PostResult>(() => {})]);
  sender.send([outgoing('slow'), outgoing('next')]);
  await settled();
  expect(log).toContain('next sent');
});

test('what is under way is not sent again', async () => {
  const { sender, log } = bench([new Promise<PostResult>(() => {})]);
  sender.send([outgoing('a')]);
  sender.send([outgoing('a')]);
  await settled();
  expect(deliveries(log)).toEqual(['a']);
});

test('a busy server gets it again with the same id, after growing waits, then the customer decides', async () => {
  const { sender, log, pauses } = bench([busy, busy, busy, busy]);
  sender.send([outgoing('a')]);
  await settled();
  expect(deliveries(log)).toEqual(['a', 'a', 'a', 'a']);
  expect(log.at(-1)).toBe('a failed unreachable');
  const waits = pauses.filter((ms) => ms !== 300);
  expect(waits).toEqual([...waits].sort((one, other) => one - other));
});

test('the wait the server asks for is kept', async () => {
  const { sender, pauses } = bench([{ kind: 'later', waitMs: 4321, lineIsBad: false }]);
  sender.send([outgoing('a')]);
  await settled();
  expect(pauses).toContain(4321);
});

test('a dead line never fails a message, however often; it waits to be sent anew', async () => {
  const { sender, log } = bench(Array.from({ length: 6 }, () => lineDown));
  for (let time = 0; time < 6; time += 1) {
    sender.send([outgoing('a')]);
    await settled();
  }
  expect(log.at(-1)).toBe('a waiting');
  sender.send([outgoing('a')]);
  await settled();
  expect(log.at(-1)).toBe('a sent');
});

test('a picture that a thin line never lets through is given up after a few tries', async () => {
  const picture: Outgoing = {
    kind: 'picture',
    id: 'p',
    at: 0,
    state: 'waiting',
    name: 'a.jpg',
    previewUrl: 'blob:a',
    percent: 0,
  };
  const { sender, log } = bench([lineDown, lineDown, lineDown, lineDown]);
  for (let time = 0; time < 4; time += 1) {
    sender.send([picture]);
    await settled();
  }
  expect(log.at(-1)).toBe('p failed unreachable');
});

test('repeats keep their order: each waits for the one before', async () => {
  const { sender, log } = bench([lineDown, lineDown]);
  sender.send([outgoing('a'), outgoing('b')]);
  await settled();
  sender.send([outgoing('a'), outgoing('b')]);
  await settled();
  expect(deliveries(log).slice(2)).toEqual(['a', 'b']);
  expect(log.indexOf('a sent')).toBeLessThan(log.lastIndexOf('b'));
});

test('a refusal is final and keeps its reason', async () => {
  const { sender, log } = bench([{ kind: 'refused', reason: 'too_large' }]);
  sender.send([outgoing('a')]);
  await settled();
  expect(log.at(-1)).toBe('a failed too_large');
  expect(deliveries(log)).toEqual(['a']);
});

test('after stop nothing is told and nothing goes out', async () => {
  const { sender, log } = bench([busy]);
  sender.send([outgoing('a'), outgoing('b')]);
  sender.stop();
  await settled();
  expect(deliveries(log)).toEqual(['a']);
  expect(log).not.toContain('a sent');
});
