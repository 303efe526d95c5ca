import { savedSession } from '../../../web/chat/connection/savedSession.js';
import { customerId, messageId } from '../../../web/chat/device/customerId.js';
import { keyValue } from '../../../web/chat/device/keyValue.js';
import type { Outbox } from '../../../web/chat/outbox/outbox.js';
import { loadOutbox, saveOutbox } from '../../../web/chat/outbox/savedOutbox.js';
import { memoryStorage } from './memoryStorage.js';
import { outgoing } from './someActivities.js';

test('what was unsent waits again after a reload, in order; a failure stays one', () => {
  const storage = memoryStorage();
  const before: Outbox = [
    outgoing('late', { at: 3, state: 'sending', choice: ['a', 'b'] }),
    outgoing('early', { at: 1, state: 'sent', choice: 'yes' }),
    outgoing('bad', { at: 2, state: 'failed', reason: 'refused' }),
  ];
  saveOutbox(
    keyValue(() => storage),
    [],
    before,
  );
  expect(loadOutbox(keyValue(() => storage))).toEqual([
    outgoing('early', { at: 1, choice: 'yes' }),
    outgoing('bad', { at: 2, state: 'failed' }),
    outgoing('late', { at: 3, choice: ['a', 'b'] }),
  ]);
});

test('only what this page changed is written: another tab’s message stays', () => {
  const storage = memoryStorage();
  const store = keyValue(() => storage);
  saveOutbox(store, [], [outgoing('theirs')]);
  const mine = [outgoing('mine')];
  saveOutbox(store, [], mine);
  saveOutbox(store, mine, []);
  expect(loadOutbox(store).map((item) => item.id)).toEqual(['theirs']);
});

test('pictures are not written', () => {
  const storage = memoryStorage();
  const picture = {
    kind: 'picture',
    id: 'p',
    at: 0,
    state: 'waiting',
    name: 'a.jpg',
    previewUrl: 'blob:x',
    percent: 0,
  } as const;
  saveOutbox(
    keyValue(() => storage),
    [],
    [picture],
  );
  expect(storage.length).toBe(0);
});

test('rubbish in the storage is left alone', () => {
  const storage = memoryStorage({
    'shouli.outbox.x': '{',
    'shouli.outbox.y': '{"id":"y"}',
    'shouli.session': '[]',
  });
  const store = keyValue(() => storage);
  expect(loadOutbox(store)).toEqual([]);
  expect(savedSession(store).load()).toBeUndefined();
});

test('a storage that is forbidden or full is replaced by the page’s memory', () => {
  const forbidden = keyValue(() => {
    throw new DOMException('denied');
  });
  const full = keyValue(() => ({
    ...memoryStorage(),
    setItem() {
      throw new DOMException('full');
    },
  }));
  for (const store of [forbidden, full]) {
    store.set('a', '1');
    expect(store.get('a')).toBe('1');
    expect(store.keys()).toEqual(['a']);
    store.remove('a');
    expect(store.get('a')).toBeNull();
  }
});

test('the customer keeps one id; a spoilt one is replaced', () => {
  const storage = memoryStorage({ 'shouli.customer': 'dl_short' });
  const store = keyValue(() => storage);
  const bytes = (length: number) => new Uint8Array(length).fill(171);
  const id = customerId(store, bytes);
  expect(id).toBe(`dl_${'ab'.repeat(16)}`);
  expect(customerId(store, (length) => new Uint8Array(length))).toBe(id);
  expect(messageId(bytes)).toBe('ab'.repeat(12));
});

test('a session is kept for the next visit', () => {
  const storage = memoryStorage();
  const saved = savedSession(keyValue(() => storage));
  saved.save({ conversationId: 'c', token: 't' });
  expect(savedSession(keyValue(() => storage)).load()).toEqual({ conversationId: 'c', token: 't' });
  saved.clear();
  expect(saved.load()).toBeUndefined();
});
