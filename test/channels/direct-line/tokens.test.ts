import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { createTokens } from '../../../channels/direct-line/tokens.js';

const signingKey = Buffer.alloc(32, 7);
let now = Date.parse('2026-03-02T02:00:00Z');
let ids = 0;
const make = (key: Buffer | string = signingKey) =>
  createTokens({
    signingKey: key,
    ttlSeconds: 1800,
    clock: { now: () => now },
    randomId: () => `j${ids++}`,
  });
const tokens = make();
const claims = { conversationId: 'c1', userId: 'u1' };

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = (head: string, body: string) =>
  `${head}.${body}.${createHmac('sha256', signingKey).update(`${head}.${body}`).digest('base64url')}`;

describe('tokens', () => {
  it.each([claims, { conversationId: 'c2', userId: undefined }])(
    'read back what they were made of: %j',
    (given) => {
      expect(tokens.read(tokens.issue(given).token)).toEqual(given);
    },
  );

  it('show clients the user they are for, as a JWT', () => {
    const body = tokens.issue(claims).token.split('.')[1] ?? '';
    expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toMatchObject({ user: 'u1', conv: 'c1' });
  });

  it('differ though made at the same moment', () => {
    expect(tokens.issue(claims).token).not.toBe(tokens.issue(claims).token);
  });

  it('expire at their second and not before', () => {
    const { token } = tokens.issue(claims);
    now += 1800_000 - 1;
    expect(tokens.read(token)).toEqual(claims);
    now += 1;
    expect(() => tokens.read(token)).toThrow(expect.objectContaining({ code: 'token_expired' }));
  });

  it('tell what they opened even when expired, if asked for that', () => {
    const { token } = tokens.issue(claims);
    now += 1800_000;
    expect(tokens.readLate(token)).toEqual(claims);
    expect(() => tokens.readLate(`${token.slice(0, -2)}AA`)).toThrow(
      expect.objectContaining({ code: 'unauthorized' }),
    );
  });

  it('of one purpose are strangers to another', () => {
    const others = createTokens({
      signingKey,
      ttlSeconds: 1800,
      audience: 'return',
      clock: { now: () => now },
      randomId: () => 'j',
    });
    for (const [from, to] of [
      [tokens, others],
      [others, tokens],
    ] as const)
      expect(() => to.read(from.issue(claims).token)).toThrow(
        expect.objectContaining({ code: 'unauthorized' }),
      );
  });

  it('are refused with any character changed', () => {
    const { token } = tokens.issue(claims);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom('A', 'b', '0', '_', '.'), (at, character) => {
        fc.pre(token[at] !== character);
        const forged = token.slice(0, at) + character + token.slice(at + 1);
        expect(() => tokens.read(forged)).toThrow(expect.objectContaining({ code: 'unauthorized' }));
      }),
    );
  });

  const good = { aud: 'directline', conv: 'c1', exp: 9e9 };
  const head = part({ alg: 'HS256', typ: 'JWT' });
  it.each([
    ['an empty text', ''],
    ['no signature', `${head}.${part(good)}.`],
    ['the algorithm none', `${part({ alg: 'none', typ: 'JWT' })}.${part(good)}.`],
    ['another header, well signed', signed(part({ alg: 'HS512' }), part(good))],
    ['a fourth part', `${signed(head, part(good))}.x`],
    ['the token of another service with the same key', signed(head, part({ ...good, aud: 'desk' }))],
    ['a body that is no JSON, well signed', signed(head, 'xxxx')],
    ['a token of another key', make('another key that is long enough, too').issue(claims).token],
  ])('are refused as %s', (_what, token) => {
    expect(() => tokens.read(token)).toThrow(expect.objectContaining({ code: 'unauthorized' }));
  });

  it('take a well signed body, so that the refusals above are not for nothing', () => {
    expect(tokens.read(signed(head, part(good)))).toEqual({ conversationId: 'c1', userId: undefined });
  });
});
