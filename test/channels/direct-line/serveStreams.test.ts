import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { upgradeRoutes } from '../../../channels/http/upgradeRoutes.js';
import { call, message, start } from './client.js';
import { type Running, startHouse } from './house.js';
import { eventually, Watcher } from './watcher.js';

describe('the stream of a conversation', () => {
  let running: Running;
  const watchers: Watcher[] = [];
  const watch = (url: string, options?: { autoPong?: boolean }) => {
    const watcher = new Watcher(url, options);
    watchers.push(watcher);
    return watcher;
  };
  const open = async (options: Parameters<typeof startHouse>[0] = {}) => {
    running = await startHouse(options);
    return start(running);
  };
  const at = (url: string, changes: Record<string, string>) => {
    const changed = new URL(url);
    for (const [name, value] of Object.entries(changes)) changed.searchParams.set(name, value);
    return changed.href;
  };
  afterEach(async () => {
    for (const { socket } of watchers.splice(0)) socket.terminate();
    await running.close();
  });

  it('sends what was said before, then what is said', async () => {
    const { id, token, streamUrl } = await open();
    const watcher = watch(streamUrl);
    await watcher.until(({ texts }) => texts.length === 1);
    await call(running, `POST /conversations/${id}/activities`, { token, json: message('你好') });
    await watcher.until(({ texts }) => texts.length === 3);
    expect(watcher.texts).toEqual(['您好', '你好', '您说:你好']);
    expect(watcher.frames.at(-1)?.watermark).toBe('3');
  });

  it.each([
    ['1', ['b', 'c']],
    ['3', []],
    ['', ['您好', 'b', 'c']],
    ['-', ['您好', 'b', 'c']],
  ])('begins after watermark "%s"', async (watermark, expected) => {
    const { id, streamUrl } = await open();
    for (const text of ['b', 'c']) running.house.say(id, text);
    const watcher = watch(at(streamUrl, { watermark }));
    await watcher.until(({ socket }) => socket.readyState === WebSocket.OPEN);
    running.house.say(id, 'end');
    await watcher.until(({ texts }) => texts.includes('end'));
    expect(watcher.texts).toEqual([...expected, 'end']);
  });

  it('sends a long log in pages', async () => {
    const { id, streamUrl } = await open();
    for (let i = 2; i <= 250; i += 1) running.house.say(id, String(i));
    const watcher = await watch(streamUrl).until(({ texts }) => texts.length === 250);
    expect(watcher.frames.map(({ watermark }) => watermark)).toEqual(['100', '200', '250']);
  });

  it('keeps to itself who joined, however much of it there is', async () => {
    const { id, token, streamUrl } = await open();
    for (let i = 0; i < 250; i += 1) running.house.append(id, { type: 'conversationUpdate' });
    running.house.say(id, 'end');
    const watcher = await watch(streamUrl).until(({ texts }) => texts.includes('end'));
    expect(watcher.frames.map(({ watermark }) => watermark)).toEqual(['100', '252']);
    expect(watcher.texts).toEqual(['您好', 'end']);
    const { body } = await call(running, `GET /conversations/${id}/activities?watermark=1`, { token });
    expect(body).toEqual({ activities: [], watermark: '101' });
  });

  it('loses and doubles nothing when wake-ups race with reading', async () => {
    const { id, streamUrl } = await open();
    const both = [watch(streamUrl), watch(streamUrl)];
    const spoken: string[] = ['您好'];
    for (let i = 0; i < 300; i += 1) {
      spoken.push(String(i));
      running.house.say(id, String(i));
      running.house.wakeUps.wake(id);
      if (i % 7 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    for (const watcher of both) {
      await watcher.until(({ texts }) => texts.length >= spoken.length);
      expect(watcher.texts).toEqual(spoken);
    }
  });

  it('finds by the safety poll what nobody woke it for', async () => {
    const { id, streamUrl } = await open();
    const watcher = await watch(streamUrl).until(({ texts }) => texts.length === 1);
    running.house.muted = true;
    running.house.say(id, 'unheard');
    running.timers.tick(10_000);
    await watcher.until(({ texts }) => texts.includes('unheard'));
    expect(watcher.texts).toEqual(['您好', 'unheard']);
  });

  it('goes on where it was after the log could not be read', async () => {
    const { id, streamUrl } = await open();
    const watcher = await watch(streamUrl).until(({ texts }) => texts.length === 1);
    running.house.readFault = new TypeError('down');
    running.house.say(id, 'later');
    await eventually(() => running.house.faults.length > 0);
    running.house.readFault = undefined;
    running.timers.tick(10_000);
    await watcher.until(({ texts }) => texts.includes('later'));
    expect(watcher.texts).toEqual(['您好', 'later']);
  });

  it('sends empty frames to keep alive, and ends a connection that answers nothing', async () => {
    const { streamUrl } = await open();
    const [living, dead] = [watch(streamUrl), watch(streamUrl, { autoPong: false })];
    for (const watcher of [living, dead]) await watcher.until(({ texts }) => texts.length === 1);
    running.timers.tick(15_000);
    await living.until(({ emptyFrames, pings }) => emptyFrames === 1 && pings === 1);
    await dead.until(({ pings }) => pings === 1);
    // The answer of the living one has to arrive before the next tick.
    const answered = new Promise((resolve) => living.socket.once('pong', resolve));
    living.socket.ping();
    await answered;
    running.timers.tick(15_000);
    await dead.until(({ closed }) => closed !== undefined);
    await living.until(({ emptyFrames }) => emptyFrames === 2);
    expect(living.closed).toBeUndefined();
  });

  it('stays open when its token expires', async () => {
    const { id, streamUrl } = await open();
    const watcher = await watch(streamUrl).until(({ texts }) => texts.length === 1);
    running.house.now += 3_600_000;
    running.house.say(id, 'still here');
    await watcher.until(({ texts }) => texts.includes('still here'));
  });

  it('closes the oldest of too many and stops watching for it', async () => {
    const { id, streamUrl } = await open({ streamsPerConversation: 2 });
    const three: Watcher[] = [];
    for (let i = 0; i < 3; i += 1)
      three.push(await watch(streamUrl).until(({ texts }) => texts.length === 1));
    await three[0]?.until(({ closed }) => closed !== undefined);
    expect(three.map(({ closed }) => closed?.code)).toEqual([1008, undefined, undefined]);
    await eventually(() => running.house.watchers(id) === 2);
  });

  it('leaves nothing behind when a client goes', async () => {
    const { id, streamUrl } = await open();
    const watcher = await watch(streamUrl).until(({ texts }) => texts.length === 1);
    watcher.socket.terminate();
    await eventually(() => running.house.watchers(id) === 0 && running.timers.count === 0);
  });

  it('says goodbye when the channel ends, and refuses newcomers', async () => {
    const { streamUrl } = await open();
    const watcher = await watch(streamUrl).until(({ texts }) => texts.length === 1);
    await running.unmount();
    await watcher.until(({ closed }) => closed !== undefined);
    expect(watcher.closed?.code).toBe(1001);
    expect(running.timers.count).toBe(0);
    const late = await watch(streamUrl).until(({ refused }) => refused !== undefined);
    expect(late.refused?.status).toBe(429);
  });

  it.each([
    ['no token', { t: '' }, 401, 'Unauthorized'],
    ['a wrong token', { t: 'x.y.z' }, 401, 'Unauthorized'],
    ['a wrong watermark', { watermark: '-1' }, 400, 'BadArgument'],
  ])('refuses %s with its HTTP status', async (_what, changes, status, code) => {
    const { streamUrl } = await open();
    const watcher = await watch(at(streamUrl, changes)).until(({ refused }) => refused !== undefined);
    expect(watcher.refused).toMatchObject({ status, body: { error: { code } } });
  });

  it('refuses an expired token, a token of another conversation, and a conversation never started', async () => {
    const { streamUrl } = await open();
    const other = await start(running);
    const mixed = at(streamUrl, { t: other.token });
    const { body } = await call(running, 'POST /tokens/generate');
    const unborn = `${running.origin.replace('http', 'ws')}/v3/directline/conversations/${body.conversationId}/stream?t=${body.token}`;
    const refusalOf = async (url: string) =>
      (await watch(url).until(({ refused }) => refused !== undefined)).refused;
    expect(await refusalOf(mixed)).toMatchObject({ status: 403, body: { error: { code: 'Forbidden' } } });
    expect(await refusalOf(unborn)).toMatchObject({ status: 404, body: { error: { code: 'NotFound' } } });
    running.house.now += 1800_000;
    expect(await refusalOf(streamUrl)).toMatchObject({
      status: 403,
      body: { error: { code: 'TokenExpired' } },
    });
  });

  it('bounds how often streams are opened, and how many there are', async () => {
    const { streamUrl } = await open({ streamLimit: { perMinute: 60, burst: 3 }, streamsInAll: 2 });
    const opened = [watch(streamUrl), watch(streamUrl)];
    for (const watcher of opened) await watcher.until(({ texts }) => texts.length === 1);
    for (const _again of [1, 2]) {
      const watcher = await watch(streamUrl).until(({ refused }) => refused !== undefined);
      expect(watcher.refused?.status).toBe(429);
    }
  });

  it('tells a plain request that it wants a WebSocket', async () => {
    const { id, token } = await open();
    expect(await call(running, `GET /conversations/${id}/stream`, { token })).toMatchObject({ status: 400 });
  });

  it('survives frames that are none and clients that say too much', async () => {
    const { id, streamUrl } = await open();
    const loud = await watch(streamUrl).until(({ texts }) => texts.length === 1);
    loud.socket.send('x'.repeat(5000));
    await loud.until(({ closed }) => closed !== undefined);
    const { pathname, search } = new URL(streamUrl);
    const raw = connect(running.port, '127.0.0.1');
    raw.on('error', () => undefined);
    raw.write(
      `GET ${pathname}${search} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
    );
    await new Promise((resolve) => raw.once('data', resolve));
    raw.write(Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff]));
    await new Promise((resolve) => raw.once('close', resolve));
    const calm = await watch(streamUrl).until(({ texts }) => texts.length === 1);
    running.house.say(id, 'alive');
    await calm.until(({ texts }) => texts.includes('alive'));
  });
});

describe('other WebSocket paths', () => {
  it('are refused with 404 when nobody else serves any', async () => {
    const running = await startHouse();
    const watcher = await new Watcher(`${running.origin.replace('http', 'ws')}/other`).until(
      ({ refused }) => refused !== undefined,
    );
    expect(watcher.refused?.status).toBe(404);
    await running.close();
  });

  it('are left to whoever listens to the server too', async () => {
    const running = await startHouse();
    const others: string[] = [];
    running.server.server.on('upgrade', (req: { url?: string }, socket: { end(text: string): void }) => {
      others.push(req.url ?? '');
      socket.end('HTTP/1.1 418 Mine\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}');
    });
    const watcher = await new Watcher(`${running.origin.replace('http', 'ws')}/other`).until(
      ({ refused }) => refused !== undefined,
    );
    expect([watcher.refused?.status, others]).toEqual([418, ['/other']]);
    await running.close();
  });

  it('can share one table of routes', async () => {
    const restless = await startHouse();
    const routes = upgradeRoutes(restless.server);
    const seen: string[] = [];
    routes.add(
      (path) => path === '/mine',
      ({ path, socket }) => {
        seen.push(path);
        socket.end('HTTP/1.1 418 Mine\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}');
      },
    );
    const watcher = await new Watcher(`${restless.origin.replace('http', 'ws')}/mine?a=1`).until(
      ({ refused }) => refused !== undefined,
    );
    expect([watcher.refused?.status, seen]).toEqual([418, ['/mine']]);
    await restless.close();
  });
});
