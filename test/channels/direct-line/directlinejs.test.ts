import { type Activity, ConnectionStatus, DirectLine, type Message } from 'botframework-directlinejs';
import { type Browser, openBrowser } from './browser.js';
import { call, start } from './client.js';
import { type Running, startHouse } from './house.js';
import { pictures } from './pictures.js';
import { eventually } from './watcher.js';

const minute = 60_000;

/** The client as it is published, unchanged; nothing of it is replaced but the browser under it. */
describe.each([
  ['over WebSocket', true],
  ['polling', false],
])('botframework-directlinejs %s', (_how, webSocket) => {
  let running: Running;
  let browser: Browser;
  const clients: DirectLine[] = [];
  beforeEach(async () => {
    running = await startHouse();
    browser = openBrowser();
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.end();
    for (const socket of browser.sockets) socket.terminate();
    browser.restore();
    await running.close();
  });

  interface Chat {
    client: DirectLine;
    seen: Activity[];
    texts(): string[];
    statuses: ConnectionStatus[];
    post(text: string, more?: object): Promise<string>;
  }

  function chat({
    userId = 'u1',
    ...options
  }: {
    userId?: string;
    token?: string;
    conversationId?: string;
    watermark?: string;
  }): Chat {
    const client = new DirectLine({ domain: running.domain, webSocket, pollingInterval: 200, ...options });
    clients.push(client);
    if (userId !== 'u1') client.setUserId(userId);
    const seen: Activity[] = [];
    const statuses: ConnectionStatus[] = [];
    client.connectionStatus$.subscribe((status) => statuses.push(status));
    client.activity$.subscribe(
      (activity) => seen.push(activity),
      () => undefined,
    );
    return {
      ...{ client, seen, statuses },
      texts: () => seen.map((activity) => String((activity as Partial<Message>).text)),
      post: (text, more = {}) => {
        const activity = { type: 'message', from: { id: userId, name: '' }, text, ...more } as Message;
        return client.postActivity(activity).toPromise() as Promise<string>;
      },
    };
  }

  async function newToken(user?: { id: string }): Promise<string> {
    return (await call(running, 'POST /tokens/generate', { json: { user } })).body.token;
  }

  it('starts, is greeted, speaks and is answered', async () => {
    const { texts, post, seen, client } = chat({ token: await newToken({ id: 'u1' }) });
    await eventually(() => texts().length === 1);
    const id = await post('医疗垫付', { channelData: { clientActivityID: 'c1' } });
    await eventually(() => texts().length === 3);
    expect(texts()).toEqual(['您好', '医疗垫付', '您说:医疗垫付']);
    expect(seen[1]).toMatchObject({ id, from: { id: 'u1' }, channelData: { clientActivityID: 'c1' } });
    expect(client.connectionStatus$.getValue()).toBe(ConnectionStatus.Online);
  });

  it('starts without any token', async () => {
    const { texts, post } = chat({});
    await eventually(() => texts().length === 1);
    expect(await post('hi')).toMatch(/\|2$/);
    await eventually(() => texts().length === 3);
  });

  it('speaks as the user it was given before it connected', async () => {
    const { texts, post } = chat({ token: await newToken(), userId: 'u5' });
    await eventually(() => texts().length === 1);
    await post('hi');
    expect(running.house.turnsRun.map(({ customerId }) => customerId)).toEqual(['u5', 'u5']);
  });

  it('sends typing and webchat/join, which make no turn', async () => {
    const { texts, client } = chat({ token: await newToken() });
    await eventually(() => texts().length === 1);
    const from = { id: 'u1' };
    await client.postActivity({ type: 'typing', from }).toPromise();
    const join = { type: 'event' as const, name: 'webchat/join', value: { language: 'zh-CN' }, from };
    expect(await client.postActivity(join).toPromise()).toEqual(expect.any(String));
    expect(running.house.turnsRun).toHaveLength(1);
  });

  it('sends a message twice and it is one', async () => {
    const { texts, post } = chat({ token: await newToken() });
    await eventually(() => texts().length === 1);
    const twice = { channelData: { clientActivityID: 'same' } };
    const ids = [await post('once', twice), await post('once', twice), await post('end')];
    expect(ids[0]).toBe(ids[1]);
    await eventually(() => texts().includes('您说:end'));
    expect(texts()).toEqual(['您好', 'once', '您说:once', 'end', '您说:end']);
  });

  it('uploads a picture with its words', async () => {
    const { texts, post, seen } = chat({ token: await newToken() });
    await eventually(() => texts().length === 1);
    const contentUrl = `data:image/png;base64,${pictures.png(500).toString('base64')}`;
    const id = await post('我的报告', {
      attachments: [{ contentType: 'image/png', contentUrl, name: '报告.png' }],
    });
    await eventually(() => texts().length === 3);
    expect(texts()).toEqual(['您好', '我的报告', '收到1张']);
    expect(seen[1]).toMatchObject({ id, attachments: [{ contentType: 'image/png', name: '报告.png' }] });
    expect([...running.house.kept.values()][0]?.bytes.equals(pictures.png(500))).toBe(true);
  });

  it('comes back to its conversation and gets what it had not seen', async () => {
    const { id, token } = await start(running, 'u1');
    for (const text of ['seen', 'unseen']) running.house.say(id, text);
    const { texts, post } = chat({ token, conversationId: id, watermark: '2' });
    await eventually(() => texts().length === 1);
    await post('back');
    await eventually(() => texts().length === 3);
    expect(texts()).toEqual(['unseen', 'back', '您说:back']);
  });

  it('refreshes its token in time and talks on beyond the first one', async () => {
    const { texts, post } = chat({ token: await newToken() });
    await eventually(() => texts().length === 1);
    running.house.now += 15 * minute;
    browser.elapse(15 * minute);
    await eventually(() => browser.requests.some((request) => request.endsWith('/tokens/refresh')));
    const { body } = await call(running, 'POST /tokens/generate');
    expect(body.token).toEqual(expect.any(String));
    await eventually(() => running.server.inflightRequests() === 0);
    running.house.now += 20 * minute;
    let answer = await post('still here');
    // The answer to the refresh may still be on its way into the client when the first post is made.
    while (answer === 'retry') answer = await post('still here');
    await eventually(() => texts().includes('您说:still here'));
  });

  it('learns that its token has expired', async () => {
    const { texts, post, statuses } = chat({ token: await newToken() });
    await eventually(() => texts().length === 1);
    running.house.now += 31 * minute;
    expect(await post('too late')).toBe('retry');
    expect(statuses).toContain(ConnectionStatus.ExpiredToken);
    expect(running.house.turnsRun).toHaveLength(1);
  });

  it('fails to connect with a token that is not ours', async () => {
    const { statuses } = chat({ token: 'not.our.token' });
    await eventually(() => statuses.includes(ConnectionStatus.FailedToConnect));
  });
});

describe('botframework-directlinejs, cut off', () => {
  it('reconnects by itself and misses nothing', async () => {
    const running = await startHouse();
    const browser = openBrowser();
    // It waits 3,000 + random × 12,000 ms before it tries again; with this, none.
    const client = new DirectLine({ domain: running.domain, random: () => -0.25 });
    const texts: unknown[] = [];
    client.activity$.subscribe(
      (activity) => texts.push((activity as Partial<Message>).text),
      () => undefined,
    );
    await eventually(() => texts.length === 1);
    const [conversationId = ''] = running.house.rooms.keys();
    browser.sockets[0]?.terminate();
    running.house.say(conversationId, 'meanwhile');
    await eventually(() => texts.length === 2);
    running.house.say(conversationId, 'again');
    await eventually(() => texts.length === 3);
    expect(texts).toEqual(['您好', 'meanwhile', 'again']);
    expect(browser.sockets).toHaveLength(2);
    client.end();
    for (const socket of browser.sockets) socket.terminate();
    browser.restore();
    await running.close();
  });
});
