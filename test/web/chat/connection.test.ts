import { WebSocket } from 'ws';
import { Connection, type LinkState } from '../../../web/chat/connection/connection.js';
import { directLineApi } from '../../../web/chat/connection/directLineApi.js';
import { type SavedSession, savedSession } from '../../../web/chat/connection/savedSession.js';
import { cancellablePause } from '../../../web/chat/device/cancellablePause.js';
import { keyValue } from '../../../web/chat/device/keyValue.js';
import { asRecord } from '../../../web/chat/protocol/json.js';
import { FakeDirectLine, type Said } from '../fakeDirectLine.js';
import { memoryStorage } from './memoryStorage.js';

const customer = 'dl_0123456789abcdef0123456789abcdef';

/** Answers every message; greets in a new conversation. */
function respond(said: Said): object[] {
  return [{ type: 'message', text: said.first ? '您好' : `收到：${said.text}` }];
}

let server: FakeDirectLine;
let saved: SavedSession;
/** The server of the test under way; a failed test's loops end with it. */
let current: FakeDirectLine | undefined;
const open: Connection[] = [];
beforeEach(async () => {
  server = await new FakeDirectLine({ respond }).start();
  current = server;
  const storage = memoryStorage();
  saved = savedSession(keyValue(() => storage));
});
afterEach(async () => {
  current = undefined;
  for (const connection of open.splice(0)) connection.stop();
  await server.stop();
});

interface Visit {
  connection: Connection;
  links: LinkState[];
  texts: string[];
  replaced: number;
  waits: number[];
}

/** What is waited for in earnest: a line proving itself (10 s), a token's half life. */
const isLong = (ms: number) => ms === 10_000 || ms > 20_000;

/** One page, with waits between tries cut to nothing. */
function visit(): Visit {
  const events: Omit<Visit, 'connection'> = { links: [], texts: [], replaced: 0, waits: [] };
  const connection = new Connection(
    {
      api: directLineApi(`${server.origin}/v3/directline`, fetch),
      saved,
      customerId: customer,
      openSocket: (url) => new WebSocket(url),
      pause(ms, signal) {
        events.waits.push(ms);
        return cancellablePause(isLong(ms) ? ms : 1, signal);
      },
      random: () => 0.5,
    },
    {
      onLink: (state) => events.links.push(state),
      onActivities: (activities) =>
        events.texts.push(...activities.map((one) => String(asRecord(one)['text']))),
      onReplaced: () => {
        seen.replaced += 1;
      },
    },
  );
  const seen: Visit = Object.assign(events, { connection });
  open.push(connection);
  void connection.run();
  return seen;
}

const say = (page: Visit, text: string, id = text) =>
  page.connection.post({
    type: 'message',
    from: { id: customer },
    text,
    channelData: { clientActivityID: id },
  });

/** Waits until something holds; a slow machine takes longer and still passes. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds() && server === current) await new Promise((resolve) => setTimeout(resolve, 2));
}
const online = (page: Visit) => until(() => page.links.at(-1) === 'online');

test('a first visit opens a conversation and hears its greeting', async () => {
  const page = visit();
  await until(() => page.texts.includes('您好'));
  expect(page.links).toEqual(['online']);
  expect(saved.load()).toEqual({ conversationId: 'talk1', token: 'token-talk1' });
});

test('a message goes out and comes back with its answer', async () => {
  const page = visit();
  await online(page);
  expect(await say(page, '我爸住院了')).toEqual({ kind: 'sent' });
  await until(() => page.texts.includes('收到：我爸住院了'));
  expect(page.texts).toEqual(['您好', '我爸住院了', '收到：我爸住院了']);
});

test('a reload goes on with the same conversation and shows all of it, in order, once', async () => {
  const first = visit();
  await online(first);
  for (const text of ['一', '二', '三']) await say(first, text);
  first.connection.stop();
  const second = visit();
  await online(second);
  expect(second.texts).toEqual(['您好', '一', '收到：一', '二', '收到：二', '三', '收到：三']);
  expect(server.conversations).toEqual(['talk1']);
});

test('a lost stream is resumed where it was, and what was said meanwhile is heard', async () => {
  const page = visit();
  await online(page);
  await until(() => page.texts.length === 1);
  server.refuse(503);
  server.dropStreams();
  await until(() => page.links.at(-1) === 'offline');
  server.say('talk1', { type: 'message', text: '您不在的时候' });
  server.refuse();
  await until(() => page.texts.includes('您不在的时候'));
  expect(page.texts).toEqual(['您好', '您不在的时候']);
  expect(page.replaced).toBe(0);
});

test('a bad line never costs the conversation, however long it lasts', async () => {
  const page = visit();
  await online(page);
  server.offline(true);
  const before = page.waits.length;
  await until(() => page.waits.length > before + 6);
  server.offline(false);
  await online(page);
  expect(server.conversations).toEqual(['talk1']);
});

test('a server in trouble does not cost the conversation either, though it would start new ones', async () => {
  const page = visit();
  await online(page);
  server.refuse(503, /talk1|refresh/);
  server.dropStreams();
  const before = page.waits.length;
  await until(() => page.waits.length > before + 3);
  server.refuse();
  await online(page);
  expect(server.conversations).toEqual(['talk1']);
});

test('waits between tries grow', async () => {
  server.refuse(500);
  const page = visit();
  await until(() => page.waits.length >= 4);
  expect(page.waits.slice(0, 4)).toEqual([600, 1200, 2400, 4800]);
});

test('the wait a busy server asks for is kept', async () => {
  server.refuse(429, /generate/, '3');
  const page = visit();
  await until(() => page.waits.length > 0);
  expect(page.waits[0]).toBe(3000);
});

test('the same message after a lost answer is one message', async () => {
  const page = visit();
  await online(page);
  await say(page, '同一句', 'id-1');
  await say(page, '同一句', 'id-1');
  await until(() => page.texts.includes('收到：同一句'));
  expect(server.received.map((one) => one.text)).toEqual(['同一句']);
});

test('an expired token that can still be refreshed keeps the conversation', async () => {
  const first = visit();
  await online(first);
  first.connection.stop();
  server.changeToken('talk1');
  const second = visit();
  await online(second);
  expect(second.texts).toEqual(['您好']);
  expect(second.replaced).toBe(0);
  expect(saved.load()?.token).toBe('token-talk1+');
});

test('a conversation that cannot be opened any more is replaced by a new one, and said so', async () => {
  const page = visit();
  await online(page);
  server.forgetConversations();
  await until(() => page.replaced === 1 && page.links.at(-1) === 'online' && page.texts.length === 2);
  expect(page.connection.session?.conversationId).toBe('talk2');
  expect(page.texts).toEqual(['您好', '您好']);
  expect(saved.load()?.conversationId).toBe('talk2');
});

test('a refused message sends the connection to look after its session', async () => {
  const page = visit();
  await online(page);
  server.changeToken('talk1');
  expect(await say(page, '还在吗')).toEqual({ kind: 'later', waitMs: undefined, lineIsBad: true });
  await until(() => page.links.filter((link) => link === 'online').length === 2);
  expect(await say(page, '还在吗')).toEqual({ kind: 'sent' });
});

test('tokens are renewed before they end', async () => {
  server.expiresIn = 0.02;
  const page = visit();
  await online(page);
  await until(
    () => server.requests.filter((one) => one === 'POST /v3/directline/tokens/refresh').length >= 2,
  );
});

test('without a stream the conversation goes on by asking', async () => {
  server.streaming = false;
  const page = visit();
  await until(() => page.links.at(-1) === 'online');
  await say(page, '没有长连接');
  await until(() => page.texts.includes('收到：没有长连接'));
  expect(page.texts.filter((text) => text === '没有长连接')).toHaveLength(1);
});

test('nothing is sent while there is no line, and nothing more after stop', async () => {
  server.refuse(500);
  const page = visit();
  expect(await say(page, '等等')).toMatchObject({ kind: 'later', lineIsBad: true });
  page.connection.stop();
  server.refuse();
  const requests = server.requests.length;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(server.received).toEqual([]);
  expect(server.requests.slice(requests).filter((one) => one.startsWith('WS'))).toEqual([]);
});
