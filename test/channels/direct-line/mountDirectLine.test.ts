import { ShouliError } from '../../../errors.js';
import { call, message, start } from './client.js';
import { type Running, startHouse } from './house.js';

describe('Direct Line over REST', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startHouse();
  });
  afterEach(() => running.close());

  describe('tokens', () => {
    it('gives anybody a token for a new conversation', async () => {
      const first = await call(running, 'POST /tokens/generate');
      const second = await call(running, 'POST /tokens/generate', {
        json: { user: { id: 'u1', name: '李雷' } },
      });
      expect(first).toMatchObject({ status: 200, body: { expires_in: 1800, token: expect.any(String) } });
      expect(first.body.conversationId).not.toBe(second.body.conversationId);
    });

    it('refreshes to another token of the same conversation and user', async () => {
      const { body } = await call(running, 'POST /tokens/generate', { json: { user: { id: 'u1' } } });
      const refreshed = await call(running, 'POST /tokens/refresh', { token: body.token });
      expect(refreshed).toMatchObject({
        status: 200,
        body: { conversationId: body.conversationId, expires_in: 1800 },
      });
      expect(refreshed.body.token).not.toBe(body.token);
      const started = await call(running, 'POST /conversations', { token: refreshed.body.token });
      expect(started.body.conversationId).toBe(body.conversationId);
      expect(running.house.turnsRun[0]?.customerId).toBe('u1');
    });

    it('refuses an expired token with the status and code that clients know', async () => {
      const { id, token } = await start(running);
      running.house.now += 1800_000;
      for (const line of [
        'POST /tokens/refresh',
        `GET /conversations/${id}`,
        `GET /conversations/${id}/activities`,
      ])
        expect(await call(running, line, { token })).toMatchObject({
          status: 403,
          body: { error: { code: 'TokenExpired' } },
        });
    });

    it.each([
      ['none', undefined],
      ['the word undefined', 'undefined'],
      ['nonsense', 'a.b.c'],
    ])('asks for a token where there is %s', async (_what, token) => {
      const { id } = await start(running);
      for (const line of [
        'POST /tokens/refresh',
        `GET /conversations/${id}`,
        `POST /conversations/${id}/upload`,
      ])
        expect(await call(running, line, { token })).toMatchObject({
          status: 401,
          body: { error: { code: 'Unauthorized' } },
        });
    });

    it('refuses another scheme than Bearer', async () => {
      const answer = await call(running, 'POST /tokens/refresh', {
        headers: { Authorization: 'Basic dTpw' },
      });
      expect(answer).toMatchObject({ status: 401, body: { error: { code: 'Unauthorized' } } });
    });
  });

  describe('starting', () => {
    it('greets once, however often the conversation is started', async () => {
      const { body } = await call(running, 'POST /tokens/generate');
      const answers = [];
      for (let i = 0; i < 3; i += 1)
        answers.push(await call(running, 'POST /conversations', { token: body.token }));
      expect(answers.map(({ status }) => status)).toEqual([201, 200, 200]);
      expect(running.house.texts(body.conversationId)).toEqual(['您好']);
    });

    it('greets once when started twice at the same time', async () => {
      const { body } = await call(running, 'POST /tokens/generate');
      await Promise.all([1, 2, 3].map(() => call(running, 'POST /conversations', { token: body.token })));
      expect(running.house.texts(body.conversationId)).toEqual(['您好']);
    });

    it('starts without a token, and says where the stream is', async () => {
      const { status, body } = await call(running, 'POST /conversations', { json: { locale: 'zh-CN' } });
      expect(status).toBe(201);
      const url = new URL(body.streamUrl);
      expect(url.origin).toBe(running.origin.replace('http', 'ws'));
      expect(url.pathname).toBe(`/v3/directline/conversations/${body.conversationId}/stream`);
      expect(url.searchParams.get('t')).toBe(body.token);
      expect(running.house.turnsRun[0]).toMatchObject({
        customerId: `anonymous:${body.conversationId}`,
        messageKey: 'conversation-start',
        activity: { type: 'conversationUpdate', locale: 'zh-CN', membersAdded: [{ id: 'bot' }, {}] },
      });
    });

    it('binds the user that the start names to the new token', async () => {
      const { body } = await call(running, 'POST /conversations', { json: { user: { id: 'u7' } } });
      await call(running, `POST /conversations/${body.conversationId}/activities`, {
        token: body.token,
        json: { type: 'message', from: { id: 'someone-else' }, text: 'hi' },
      });
      expect(running.house.turnsRun.map(({ customerId }) => customerId)).toEqual(['u7', 'u7']);
    });

    it('says wss when a proxy speaks https to the client', async () => {
      const { body } = await call(running, 'POST /conversations', {
        headers: { 'X-Forwarded-Proto': 'https' },
      });
      expect(body.streamUrl).toMatch(/^wss:/);
    });

    it('reconnects with a fresh token and a stream after the watermark', async () => {
      const { id, token } = await start(running);
      const { status, body } = await call(running, `GET /conversations/${id}?watermark=3`, { token });
      expect(status).toBe(200);
      expect(body.token).not.toBe(token);
      expect(new URL(body.streamUrl).searchParams.get('watermark')).toBe('3');
    });

    it('knows no conversation that was never started', async () => {
      const { body } = await call(running, 'POST /tokens/generate');
      const path = `/conversations/${body.conversationId}`;
      for (const line of [`GET ${path}`, `GET ${path}/activities`])
        expect(await call(running, line, { token: body.token })).toMatchObject({
          status: 404,
          body: { error: { code: 'NotFound' } },
        });
      const posted = await call(running, `POST ${path}/activities`, {
        token: body.token,
        json: message('hi'),
      });
      expect(posted.status).toBe(404);
    });
  });

  describe('activities', () => {
    it('answers with the id of the logged activity and shows both sides after the watermark', async () => {
      const { id, token } = await start(running);
      const posted = await call(running, `POST /conversations/${id}/activities`, {
        token,
        json: message('你好'),
      });
      const { body } = await call(running, `GET /conversations/${id}/activities?watermark=1`, { token });
      expect(body.watermark).toBe('3');
      expect(body.activities.map(({ text }) => text)).toEqual(['你好', '您说:你好']);
      expect(body.activities[0]).toMatchObject({
        id: posted.body.id,
        from: { id: 'u1', role: 'user' },
        conversation: { id },
      });
      const rest = await call(running, `GET /conversations/${id}/activities?watermark=3`, { token });
      expect(rest.body).toEqual({ activities: [], watermark: '3' });
    });

    it('pages by a hundred', async () => {
      const { id, token } = await start(running);
      for (let i = 0; i < 150; i += 1) running.house.say(id, String(i));
      const first = await call(running, `GET /conversations/${id}/activities?watermark=`, { token });
      const second = await call(
        running,
        `GET /conversations/${id}/activities?watermark=${first.body.watermark}`,
        { token },
      );
      expect([first, second].map(({ body }) => [body.activities.length, body.watermark])).toEqual([
        [100, '100'],
        [51, '151'],
      ]);
    });

    it('takes a repeated clientActivityID as one message', async () => {
      const { id, token } = await start(running);
      const json = message('once', { channelData: { clientActivityID: 'c-1' } });
      const ids = await Promise.all(
        [1, 2, 3].map(
          async () => (await call(running, `POST /conversations/${id}/activities`, { token, json })).body.id,
        ),
      );
      expect(new Set(ids).size).toBe(1);
      expect(running.house.texts(id)).toEqual(['您好', 'once', '您说:once']);
    });

    it('never takes a client message for the start of the conversation', async () => {
      const { id, token } = await start(running);
      const json = message('hello', { channelData: { clientActivityID: 'conversation-start' } });
      await call(running, `POST /conversations/${id}/activities`, { token, json });
      expect(running.house.texts(id)).toContain('hello');
    });

    it('keeps the first speaker and refuses a second one', async () => {
      const { id, token } = await start(running);
      const say = (from: string) =>
        call(running, `POST /conversations/${id}/activities`, {
          token,
          json: { type: 'message', from: { id: from }, text: 'x' },
        });
      expect((await say('u1')).status).toBe(200);
      expect(await say('u2')).toMatchObject({ status: 403, body: { error: { code: 'Forbidden' } } });
      expect((await say('u1')).status).toBe(200);
      expect(running.house.turnsRun.map(({ customerId }) => customerId)).toEqual([
        `anonymous:${id}`,
        'u1',
        'u1',
      ]);
    });

    it('reserves the ids of the house', async () => {
      const { id, token } = await start(running);
      const json = { type: 'message', from: { id: 'anonymous:other' }, text: 'x' };
      const answer = await call(running, `POST /conversations/${id}/activities`, { token, json });
      expect(answer).toMatchObject({ status: 400, body: { error: { code: 'BadArgument' } } });
    });

    it('has the token speak for its user whoever the activity names', async () => {
      const { id, token } = await start(running, 'u1');
      const json = { type: 'message', from: { id: 'u2', name: '韩梅梅' }, text: 'x' };
      expect((await call(running, `POST /conversations/${id}/activities`, { token, json })).status).toBe(200);
      expect(running.house.turnsRun[1]).toMatchObject({
        customerId: 'u1',
        activity: { from: { id: 'u1', name: '韩梅梅' } },
      });
    });

    it.each([
      { type: 'typing', from: { id: 'u1' } },
      { type: 'event', name: 'webchat/join', from: { id: 'u1' }, value: { language: 'zh-CN' } },
      { type: 'conversationUpdate', from: { id: 'u1' }, membersAdded: [{ id: 'u1' }] },
    ])('accepts $type without a turn', async (json) => {
      const { id, token } = await start(running);
      const answer = await call(running, `POST /conversations/${id}/activities`, { token, json });
      expect(answer).toMatchObject({ status: 200, body: { id: expect.any(String) } });
      expect(running.house.turnsRun).toHaveLength(1);
    });

    it('passes on a long text, a button and a value', async () => {
      const { id, token } = await start(running);
      const json = message('长'.repeat(5000), {
        channelData: { choice: 'self' },
        value: { a: [1] },
        locale: 'zh-CN',
      });
      expect((await call(running, `POST /conversations/${id}/activities`, { token, json })).status).toBe(200);
      expect(running.house.turnsRun[1]?.activity).toMatchObject({
        text: json.text,
        channelData: { choice: 'self' },
        value: { a: [1] },
        locale: 'zh-CN',
        recipient: { id: 'bot' },
      });
      const button = { type: 'message', from: { id: 'u1' }, channelData: { choice: 'self' } };
      expect(
        (await call(running, `POST /conversations/${id}/activities`, { token, json: button })).status,
      ).toBe(200);
    });

    it('answers a fault of the house without telling what lies inside', async () => {
      const { id, token } = await start(running);
      const post = () => call(running, `POST /conversations/${id}/activities`, { token, json: message('x') });
      running.house.turnFault = new TypeError('secret detail');
      const failed = await post();
      expect(failed).toMatchObject({ status: 500, body: { error: { code: 'ServiceError' } } });
      expect(failed.body.error.message).not.toContain('secret');
      expect(running.house.faults).toMatchObject([{ code: 'internal', err: { message: 'secret detail' } }]);
      running.house.turnFault = new ShouliError('store_unavailable', 'the store does not answer');
      expect(await post()).toMatchObject({ status: 503, body: { error: { code: 'ServiceUnavailable' } } });
    });
  });

  describe('other pages', () => {
    it('may call, with the headers that clients send', async () => {
      const { id, token } = await start(running);
      const preflight = await fetch(`${running.domain}/conversations/${id}/activities`, {
        method: 'OPTIONS',
      });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get('access-control-allow-headers')).toMatch(
        /Authorization.*X-Requested-With.*x-ms-bot-agent/,
      );
      for (const path of [`/conversations/${id}`, '/nowhere']) {
        const { headers } = await call(running, `GET ${path}`, { token });
        expect(headers.get('access-control-allow-origin')).toBe('*');
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('cache-control')).toBe('no-store');
      }
    });
  });
});

describe('limits', () => {
  let running: Running;
  afterEach(() => running.close());

  it('bounds new conversations per address and says when to come back', async () => {
    running = await startHouse({ tokenLimit: { perMinute: 60, burst: 2 } });
    const one = () => call(running, 'POST /tokens/generate');
    expect([await one(), await one()].map(({ status }) => status)).toEqual([200, 200]);
    const refused = await call(running, 'POST /conversations');
    expect(refused).toMatchObject({ status: 429, body: { error: { code: 'TooManyRequests' } } });
    expect(refused.headers.get('retry-after')).toBe('1');
    running.house.now += 1000;
    expect((await one()).status).toBe(200);
  });

  it('tells addresses apart by the last word of a trusted proxy only', async () => {
    running = await startHouse({ tokenLimit: { perMinute: 1, burst: 1 }, trustProxy: true });
    const from = (address: string) =>
      call(running, 'POST /tokens/generate', { headers: { 'X-Forwarded-For': address } });
    expect((await from('10.0.0.1')).status).toBe(200);
    expect((await from('10.0.0.2')).status).toBe(200);
    expect((await from('10.9.9.9, 10.0.0.1')).status).toBe(429);
  });

  it('bounds the messages of one conversation and leaves the others alone', async () => {
    running = await startHouse({ activityLimit: { perMinute: 60, burst: 1 } });
    const [one, other] = [await start(running), await start(running)];
    const post = ({ id, token }: typeof one) =>
      call(running, `POST /conversations/${id}/activities`, { token, json: message('x') });
    expect((await post(one)).status).toBe(200);
    expect((await post(one)).status).toBe(429);
    expect((await post(other)).status).toBe(200);
  });

  it('refuses a signing key that can be guessed', async () => {
    running = await startHouse();
    await expect(startHouse({ signingKey: 'short' })).rejects.toMatchObject({ code: 'config_invalid' });
  });
});
