import { call, message } from './client.js';
import { type Running, startHouse } from './house.js';

const hourMs = 3_600_000;

describe('coming back to a conversation', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startHouse();
  });
  afterEach(() => running.close());

  async function started(userId: string, house = running) {
    const { body } = await call(house, 'POST /tokens/generate', { json: { user: { id: userId } } });
    const answer = await call(house, 'POST /conversations', { token: body.token });
    return { id: answer.body.conversationId, token: answer.body.token, pass: passOf(answer) };
  }

  const refresh = (token: string, pass?: string, house = running) =>
    call(house, 'POST /tokens/refresh', { token, headers: pass === undefined ? {} : { Cookie: pass } });

  it('opens the next day for the browser that held it, and for what it says then', async () => {
    const { id, token, pass } = await started('u1');
    running.house.now += 20 * hourMs;
    const back = await refresh(token, `other=1; ${pass}`);
    expect(back).toMatchObject({ status: 200, body: { conversationId: id } });
    const said = await call(running, `POST /conversations/${id}/activities`, {
      token: back.body.token,
      json: message('我回来了'),
    });
    expect(said.status).toBe(200);
    expect(running.house.turnsRun.at(-1)?.customerId).toBe('u1');
  });

  it('stays shut to the expired token alone, and to the pass alone', async () => {
    const { token, pass } = await started('u1');
    running.house.now += 20 * hourMs;
    const shut = { status: 403, body: { error: { code: 'TokenExpired' } } };
    expect(await refresh(token)).toMatchObject(shut);
    expect(await refresh(token, 'shouli_return=nonsense')).toMatchObject(shut);
    expect(await refresh(token, `shouli_return=${token}`)).toMatchObject(shut);
    expect(await call(running, 'POST /tokens/refresh', { headers: { Cookie: pass } })).toMatchObject({
      status: 401,
    });
    const asToken = pass.slice(pass.indexOf('=') + 1);
    expect(await refresh(asToken, pass)).toMatchObject({ status: 401 });
  });

  it("is no way into another's conversation", async () => {
    const [mine, other] = [await started('u1'), await started('u2')];
    running.house.now += 20 * hourMs;
    expect(await refresh(other.token, mine.pass)).toMatchObject({ status: 403 });
  });

  it("is no way into another conversation of one's own either", async () => {
    const [older, newer] = [await started('u1'), await started('u1')];
    running.house.now += 20 * hourMs;
    expect(await refresh(older.token, newer.pass)).toMatchObject({ status: 403 });
    expect(await refresh(newer.token, newer.pass)).toMatchObject({ status: 200 });
  });

  it('goes on from each return, and ends after the days without one', async () => {
    const { id, token, pass } = await started('u1');
    running.house.now += 6 * 24 * hourMs;
    const back = await refresh(token, pass);
    const later = await call(running, `GET /conversations/${id}`, { token: back.body.token });
    running.house.now += 6 * 24 * hourMs;
    expect(await refresh(later.body.token, pass)).toMatchObject({ status: 403 });
    expect(await refresh(later.body.token, passOf(later))).toMatchObject({ status: 200 });
    running.house.now += 7 * 24 * hourMs;
    expect(await refresh(later.body.token, passOf(later))).toMatchObject({ status: 403 });
  });

  it('a pass that is none does not spoil a good token', async () => {
    const { token } = await started('u1');
    expect(await refresh(token, 'shouli_return=nonsense')).toMatchObject({ status: 200 });
  });

  it('the pass is out of reach of scripts, other sites and other routes', async () => {
    const { body } = await call(running, 'POST /tokens/generate', { json: { user: { id: 'u1' } } });
    const plain = await call(running, 'POST /conversations', { token: body.token });
    expect(plain.headers.get('set-cookie')).toMatch(
      /^shouli_return=[^;]+; Max-Age=604800; Path=\/v3\/directline\/tokens; HttpOnly; SameSite=Strict$/,
    );
    const secure = await call(running, 'POST /conversations', {
      token: body.token,
      headers: { 'X-Forwarded-Proto': 'https' },
    });
    expect(secure.headers.get('set-cookie')).toMatch(/; Secure/);
  });

  it('is not offered where the operator wants none', async () => {
    const strict = await startHouse({ returnDays: 0 });
    try {
      const { token, pass } = await started('u1', strict);
      expect(pass).toBe('');
      strict.house.now += hourMs;
      expect(await refresh(token, pass, strict)).toMatchObject({ status: 403 });
    } finally {
      await strict.close();
    }
  });
});

/** `name=value`; empty for none. */
function passOf({ headers }: { headers: Headers }): string {
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}
