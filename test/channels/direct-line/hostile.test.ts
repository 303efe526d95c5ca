import { connect } from 'node:net';
import { call, message, start } from './client.js';
import { type Running, startHouse } from './house.js';
import { eventually, Watcher } from './watcher.js';

const mebibyte = 1024 * 1024;

describe('hostile requests', () => {
  let running: Running;
  let id: string;
  let token: string;
  beforeEach(async () => {
    running = await startHouse();
    ({ id, token } = await start(running));
  });
  afterEach(async () => {
    // Whatever was sent: the next customer is served, and nothing is left waiting.
    expect((await call(running, 'POST /tokens/generate')).status).toBe(200);
    await eventually(() => running.server.inflightRequests() === 0);
    await running.close();
  });

  const post = (
    raw: string | Buffer,
    headers: Record<string, string> = { 'Content-Type': 'application/json' },
  ) => call(running, `POST /conversations/${id}/activities`, { token, raw, headers });

  it.each([
    ['no JSON', '{oops'],
    ['no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
    ['brackets without end', '['.repeat(200_000)],
    ['nested too deep', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '7'],
    ['no type', '{}'],
    ['an unknown type', '{"type":"exploit"}'],
    ['a type that is no text', '{"type":{"$ne":1}}'],
    ['a message of nothing', '{"type":"message"}'],
    ['a text that is no text', '{"type":"message","text":7}'],
    ['a text over 20,000', JSON.stringify(message('x'.repeat(20_001)))],
    ['an id that is no text', '{"type":"message","text":"x","from":{"id":7}}'],
    ['an id with control characters', '{"type":"message","text":"x","from":{"id":"a\\nb"}}'],
    ['a key over 100', JSON.stringify(message('x', { channelData: { clientActivityID: 'k'.repeat(101) } }))],
    ['channelData that is no object', JSON.stringify(message('x', { channelData: 'y' }))],
    ['much channelData', JSON.stringify(message('x', { channelData: { a: 'y'.repeat(9000) } }))],
    ['much value', JSON.stringify(message('x', { value: 'y'.repeat(9000) }))],
    [
      'five attachments',
      JSON.stringify(message('x', { attachments: Array(5).fill({ contentType: 'image/png' }) })),
    ],
  ])('answer 400 to %s', async (_what, raw) => {
    expect(await post(raw)).toMatchObject({
      status: 400,
      body: { error: { code: 'BadArgument', message: expect.any(String) } },
    });
    expect(running.house.turnsRun).toHaveLength(1);
  });

  it('takes out of a text what no database takes, and keeps the rest', async () => {
    expect((await post('{"type":"message","text":"a\\u0000b\\ud800c😀","__proto__":{"x":1}}')).status).toBe(
      200,
    );
    expect(running.house.turnsRun[1]?.activity.text).toBe('ab\uFFFDc😀');
  });

  it.each([
    ['256 KB of JSON', `"${'x'.repeat(256 * 1024)}"`],
    ['10 MB', 'x'.repeat(10 * mebibyte)],
  ])('answers 413 to more than %s and goes on with the connection', async (_what, raw) => {
    expect(await post(raw)).toMatchObject({ status: 413, body: { error: { code: 'PayloadTooLarge' } } });
  });

  it('answers 413 to an endless body', async () => {
    const socket = connect(running.port, '127.0.0.1');
    socket.on('error', () => undefined);
    let answer = '';
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    const path = `/v3/directline/conversations/${id}/activities`;
    const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json`;
    socket.write(`${head}\r\nTransfer-Encoding: chunked\r\n\r\n`);
    while (answer === '') {
      socket.write(`10000\r\n${'x'.repeat(0x10000)}\r\n`);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
  });

  it.each([
    ['text', { 'Content-Type': 'text/plain' }],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['compressed JSON', { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }],
  ])('answers 415 to %s', async (_what, headers: Record<string, string>) => {
    expect(await post(JSON.stringify(message('x')), headers)).toMatchObject({
      status: 415,
      body: { error: { code: 'UnsupportedMediaType' } },
    });
  });

  it.each([
    ['GET /nowhere'],
    ['GET '],
    ['GET /'],
    ['PUT /conversations'],
    ['DELETE /tokens/generate'],
    ['GET /conversations'],
    ['GET /session/getsessionid'],
    ['POST /conversations/x/y/z'],
    [`GET /attachments/${'a'.repeat(500)}`],
    ['GET /attachments/'],
  ])('answers 404 in the form of the protocol to %s', async (line) => {
    expect(await call(running, line, { token })).toMatchObject({
      status: 404,
      body: { error: { code: 'NotFound' } },
    });
  });

  it('lets a token open its own conversation only', async () => {
    const other = await start(running);
    for (const line of [
      `GET /conversations/${other.id}`,
      `GET /conversations/${other.id}/activities`,
      `POST /conversations/${other.id}/activities`,
      `POST /conversations/${other.id}/upload`,
      `GET /conversations/${id}%2f..%2f${other.id}/activities`,
      'GET /conversations//activities',
      'GET /conversations/__proto__/activities',
    ])
      expect(await call(running, line, { token })).toMatchObject({
        status: 403,
        body: { error: { code: 'Forbidden' } },
      });
  });

  it.each([['-1'], ['1.5'], ['abc'], ['9999999999999999'], ["1'; DROP TABLE activities"]])(
    'answers 400 to the watermark %s',
    async (watermark) => {
      const line = `GET /conversations/${id}/activities?watermark=${encodeURIComponent(watermark)}`;
      expect(await call(running, line, { token })).toMatchObject({
        status: 400,
        body: { error: { code: 'BadArgument' } },
      });
    },
  );

  it.each([
    ['a Host that is none', 'GET /v3/directline/x', 'Host: a b', 400],
    ['a Host with a bracket', 'GET /v3/directline/x', 'Host: [', 400],
    ['a target that is no address', 'GET http://[/x', 'Host: x', 400],
    ['a broken escape', 'GET /v3/directline/%zz', 'Host: x', 400],
    ['a path that climbs', 'GET /v3/directline/attachments/../../../etc/passwd', 'Host: x', 404],
    ['headers of 100 KB', 'GET /v3/directline/x', `Host: x\r\nA: ${'a'.repeat(100_000)}`, 431],
    ['a line that is no HTTP', 'HELLO', 'Host: x', 400],
  ])('answers and lives on after %s', async (_what, line, header, status) => {
    expect(await rawStatus(`${line} HTTP/1.1\r\n${header}\r\nConnection: close\r\n\r\n`)).toBe(status);
  });

  it('answers an upgrade that is no WebSocket, with a broken Host or a broken path', async () => {
    const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket';
    const stream = `/v3/directline/conversations/${id}/stream?t=${token}`;
    expect(await rawStatus(`GET ${stream} HTTP/1.1\r\nHost: x\r\n${upgrade}\r\n\r\n`)).toBe(400);
    expect(
      await rawStatus(
        `GET /v3/directline/conversations/%zz/stream?t=${token} HTTP/1.1\r\nHost: x y\r\n${upgrade}\r\n\r\n`,
      ),
    ).toBe(403);
    expect(
      await rawStatus(`GET ${stream} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n`),
    ).toBe(400);
  });

  it('lives on when clients break off in the middle', async () => {
    const heads = [
      `POST /v3/directline/conversations/${id}/activities HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 999`,
      `POST /v3/directline/conversations/${id}/upload HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 999`,
      'POST /v3/directline/conversations HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 999',
      `GET /v3/directline/conversations/${id}/stream?t=${token} HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket`,
    ];
    for (const head of heads) {
      const socket = connect(running.port, '127.0.0.1');
      socket.on('error', () => undefined);
      const sent = new Promise((resolve) =>
        socket.write(`${head}\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n--b\r\n`, resolve),
      );
      await sent;
      socket.resetAndDestroy();
    }
  });

  it('holds a few streams of a conversation however many are opened', async () => {
    const { streamUrl } = await start(running);
    const watchers = Array.from({ length: 200 }, () => new Watcher(streamUrl));
    for (const watcher of watchers)
      await watcher.until(
        ({ refused, closed, texts }) => refused !== undefined || closed !== undefined || texts.length > 0,
      );
    await eventually(() => watchers.filter(({ socket }) => socket.readyState === socket.OPEN).length <= 5);
    for (const { socket } of watchers) socket.terminate();
  });

  function rawStatus(request: string): Promise<number> {
    return new Promise((resolve) => {
      const socket = connect(running.port, '127.0.0.1');
      let answer = '';
      socket.on('data', (chunk) => {
        answer += String(chunk);
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(Number(answer.split(' ')[1])));
      socket.write(request);
    });
  }
});
