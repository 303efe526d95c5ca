import { connect, type Socket } from 'node:net';
import { call, message, start } from './client.js';
import { type Running, startHouse } from './house.js';
import { pictures } from './pictures.js';
import { eventually } from './watcher.js';

const mebibyte = 1024 * 1024;

describe('upload', () => {
  let running: Running;
  let id: string;
  let token: string;
  const open = async (options: Parameters<typeof startHouse>[0] = {}) => {
    running = await startHouse(options);
    ({ id, token } = await start(running));
  };
  beforeEach(() => open());
  afterEach(() => running.close());

  function form(files: { bytes: Buffer; name?: string }[], activity?: unknown): FormData {
    const parts = new FormData();
    if (activity !== undefined)
      parts.append(
        'activity',
        new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }),
      );
    for (const { bytes, name } of files)
      parts.append('file', new Blob([Uint8Array.from(bytes)]), name ?? 'a.png');
    return parts;
  }
  const upload = (raw: FormData | Buffer | string, headers: Record<string, string> = {}) =>
    call(running, `POST /conversations/${id}/upload?userId=u1`, { token, raw, headers });
  const sent = () => running.house.turnsRun[1];

  it('makes one message of the pictures and the words', async () => {
    const json = message('这是我的报告', { channelData: { clientActivityID: 'c-9' } });
    const answer = await upload(
      form(
        [
          { bytes: pictures.png(), name: '报告 1.png' },
          { bytes: pictures.jpeg(), name: 'b.bin' },
        ],
        json,
      ),
    );
    expect(answer).toMatchObject({ status: 200, body: { id: expect.any(String) } });
    expect(sent()).toMatchObject({
      customerId: 'u1',
      messageKey: 'client:c-9',
      activity: {
        text: '这是我的报告',
        attachments: [
          {
            contentType: 'image/png',
            contentUrl: expect.stringMatching(/^\/v3\/directline\/attachments\/[\w-]{16,}$/),
            name: '报告 1.png',
          },
          { contentType: 'image/jpeg', name: 'b.bin' },
        ],
      },
    });
    expect(running.house.texts(id)).toEqual(['您好', '这是我的报告', '收到2张']);
  });

  it('serves a picture back to whoever knows its address, as a picture and nothing else', async () => {
    await upload(form([{ bytes: pictures.webp(999) }]));
    const { body } = await call(running, `GET /conversations/${id}/activities?watermark=1`, { token });
    const address = body.activities[0]?.attachments?.[0]?.contentUrl ?? '';
    const response = await fetch(running.origin + address);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': expect.stringContaining('private'),
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(pictures.webp(999))).toBe(true);
  });

  it('never serves what is not a picture, whatever the store says', async () => {
    running.house.kept.set('page', { contentType: 'text/html', bytes: Buffer.from('<script>') });
    for (const name of ['page', 'unknown', '..%2f..%2fetc%2fpasswd'])
      expect(await call(running, `GET /attachments/${name}`)).toMatchObject({ status: 404 });
  });

  it('gives clients a whole address when the house has one', async () => {
    await running.close();
    await open({ publicUrl: 'https://chat.example.cn/' });
    await upload(form([{ bytes: pictures.png() }]));
    const { body } = await call(running, `GET /conversations/${id}/activities?watermark=1`, { token });
    const address = body.activities[0]?.attachments?.[0]?.contentUrl ?? '';
    expect(address).toMatch(/^https:\/\/chat\.example\.cn\/v3\/directline\/attachments\//);
    const again = message('还是那张', { attachments: [{ contentType: 'image/png', contentUrl: address }] });
    expect((await call(running, `POST /conversations/${id}/activities`, { token, json: again })).status).toBe(
      200,
    );
    expect(running.house.turnsRun[2]?.activity.attachments?.[0]?.contentUrl).toMatch(
      /^\/v3\/directline\/attachments\//,
    );
  });

  it('takes one picture as the whole body', async () => {
    const headers = { 'Content-Type': 'image/png', 'Content-Disposition': 'name="file"; filename="x.png"' };
    expect((await upload(pictures.png(), headers)).status).toBe(200);
    expect(sent()).toMatchObject({
      customerId: 'u1',
      activity: { attachments: [{ contentType: 'image/png', name: 'x.png' }] },
    });
  });

  it('takes the activity as a plain field too', async () => {
    const parts = form([{ bytes: pictures.png() }]);
    parts.append('activity', JSON.stringify(message('field')));
    expect((await upload(parts)).status).toBe(200);
    expect(sent()?.activity.text).toBe('field');
  });

  it('strips paths and tricks from names', async () => {
    await upload(form([{ bytes: pictures.png(), name: '../../etc/\u202Egnp.exe' }]));
    expect(sent()?.activity.attachments?.[0]?.name).toBe('gnp.exe');
  });

  it.each([
    ['a text', Buffer.from('hello'), 'a.png'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'a.svg'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'a.pdf'],
    ['nothing', Buffer.alloc(0), 'a.png'],
  ])('refuses %s beside a good picture and keeps neither', async (_what, bytes, name) => {
    const answer = await upload(form([{ bytes: pictures.png() }, { bytes, name }]));
    expect(answer).toMatchObject({ status: 415, body: { error: { code: 'UnsupportedMediaType' } } });
    expect(running.house.kept.size).toBe(0);
    expect(sent()).toBeUndefined();
  });

  it.each([
    ['a picture over 5 MB', [pictures.png(5 * mebibyte + 1)], 413],
    [
      '12 MB and more together',
      [pictures.png(4 * mebibyte), pictures.png(4 * mebibyte), pictures.png(4 * mebibyte + 1)],
      413,
    ],
    ['five pictures', Array.from({ length: 5 }, () => pictures.png()), 413],
    ['six pictures', Array.from({ length: 6 }, () => pictures.png()), 413],
    ['a picture of 5 MB', [pictures.png(5 * mebibyte)], 200],
    ['four pictures', Array.from({ length: 4 }, () => pictures.png()), 200],
  ])('answers %s with the right status', async (_what, files, status) => {
    expect((await upload(form(files.map((bytes) => ({ bytes }))))).status).toBe(status);
  });

  it('refuses a raw picture over 5 MB and other bodies', async () => {
    expect((await upload(pictures.png(5 * mebibyte + 1), { 'Content-Type': 'image/png' })).status).toBe(413);
    expect((await upload('hello', { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await upload('<svg/>', { 'Content-Type': 'image/svg+xml' })).status).toBe(415);
  });

  it.each([
    ['no boundary', 'multipart/form-data', 'x'],
    [
      'a form that breaks off',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
    ],
    ['a form of nothing', 'multipart/form-data; boundary=b', '--b--\r\n'],
    [
      'an activity that is no JSON',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="activity"\r\n\r\n{oops\r\n--b--\r\n',
    ],
    [
      'an activity that is no message',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="activity"\r\n\r\n{"type":"typing"}\r\n--b--\r\n',
    ],
  ])('refuses %s', async (_what, type, raw) => {
    expect(await upload(raw, { 'Content-Type': type })).toMatchObject({
      status: 400,
      body: { error: { code: 'BadArgument' } },
    });
  });

  it('refuses another user before anything is kept', async () => {
    await upload(form([{ bytes: pictures.png() }]));
    const kept = running.house.kept.size;
    const json = { type: 'message', from: { id: 'u2' } };
    expect((await upload(form([{ bytes: pictures.png() }], json))).status).toBe(403);
    expect(running.house.kept.size).toBe(kept);
  });

  it('bounds uploads per conversation', async () => {
    await running.close();
    await open({ uploadLimit: { perMinute: 1, burst: 1 } });
    expect((await upload(form([{ bytes: pictures.png() }]))).status).toBe(200);
    expect((await upload(form([{ bytes: pictures.png() }]))).status).toBe(429);
  });

  it.each([
    ['was broken off by the client', (socket: Socket) => socket.destroy()],
    ['took too long', () => running.timers.tick(60_000)],
  ])('makes room again after an upload that %s', async (_what, end) => {
    await running.close();
    await open({ uploadsAtOnce: 1, uploadLimit: { perMinute: 1, burst: 100_000 } });
    const socket = connect(running.port, '127.0.0.1');
    socket.on('error', () => undefined);
    const head = `POST /v3/directline/conversations/${id}/upload HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}`;
    socket.write(
      `${head}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 9999\r\n\r\n--b\r\n`,
    );
    const busy = async () => (await upload(form([{ bytes: pictures.png() }]))).status === 429;
    while (!(await busy())) await new Promise((resolve) => setImmediate(resolve));
    end(socket);
    while (await busy()) await new Promise((resolve) => setImmediate(resolve));
    await eventually(() => running.server.inflightRequests() === 0);
    expect(running.timers.count).toBe(0);
    socket.destroy();
  });
});

describe('attachments of a posted activity', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startHouse();
  });
  afterEach(() => running.close());
  const post = async (contentUrl: unknown) => {
    const { id, token } = await start(running);
    const json = message('看图', { attachments: [{ contentType: 'image/png', contentUrl, name: 'a.png' }] });
    return call(running, `POST /conversations/${id}/activities`, { token, json });
  };

  it('are kept when they are small data: pictures', async () => {
    const answer = await post(`data:image/png;base64,${pictures.png().toString('base64')}`);
    expect(answer.status).toBe(200);
    expect(running.house.turnsRun[1]?.activity.attachments).toMatchObject([
      { contentType: 'image/png', name: 'a.png' },
    ]);
    expect([...running.house.kept.values()][0]?.bytes.equals(pictures.png())).toBe(true);
  });

  it('may be uploads made before', async () => {
    const { id } = await running.house.uploads.save({ contentType: 'image/png', bytes: pictures.png() });
    expect((await post(`/v3/directline/attachments/${id}`)).status).toBe(200);
  });

  it.each([
    ['an address elsewhere', 'https://evil.example/x.png', 400],
    ['an upload that is not there', '/v3/directline/attachments/none', 400],
    ['a path out of the uploads', '/v3/directline/attachments/../../etc/passwd', 400],
    ['a script', 'javascript:alert(1)', 400],
    ['a page as data', 'data:text/html;base64,PGI+', 400],
    ['a text that claims to be a picture', 'data:image/png;base64,aGVsbG8=', 415],
    ['none', undefined, 400],
    ['a number', 7, 400],
  ])('are refused as %s', async (_what, contentUrl, status) => {
    expect((await post(contentUrl)).status).toBe(status);
    expect(running.house.turnsRun.map(({ activity }) => activity.type)).toEqual(['conversationUpdate']);
  });
});
