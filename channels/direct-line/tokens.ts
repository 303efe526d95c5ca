import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { ShouliError } from '../../errors.js';
import type { Clock } from '../../time/clock.js';

/** What a token opens: one conversation, and when known the one person who may speak in it. */
export interface TokenClaims {
  conversationId: string;
  userId: string | undefined;
}

export interface Tokens {
  issue(claims: TokenClaims): { token: string; expiresIn: number };
  /** @throws ShouliError `unauthorized`, or `token_expired` for one that was good once. */
  read(token: string): TokenClaims;
  /** As `read`, also for a token that has expired. */
  readLate(token: string): TokenClaims;
}

interface TokenOptions {
  signingKey: Buffer | string;
  ttlSeconds: number;
  /** What the tokens are for; those of another purpose are refused. Default `directline`. */
  audience?: string;
  clock: Clock;
  randomId(): string;
}

/** In the form of a JWT because clients look into it: directlinejs takes the claim `user` for the fixed user id. */
const header = encode({ alg: 'HS256', typ: 'JWT' });
const minKeyBytes = 32;

const payloadSchema = z.object({
  aud: z.string(),
  conv: z.string().min(1),
  user: z.string().min(1).optional(),
  exp: z.number(),
});
type Payload = z.infer<typeof payloadSchema>;

export function createTokens({
  signingKey,
  ttlSeconds,
  audience = 'directline',
  clock,
  randomId,
}: TokenOptions): Tokens {
  if (Buffer.byteLength(signingKey) < minKeyBytes)
    throw new ShouliError(
      'config_invalid',
      `the signing key of the web chat must have at least ${minKeyBytes} bytes`,
    );
  const sign = (signed: string) => createHmac('sha256', signingKey).update(signed).digest('base64url');
  return {
    issue({ conversationId, userId }) {
      const iat = Math.floor(clock.now() / 1000);
      // `jti` makes a refreshed token differ from the one it follows, even within a second.
      const claims = {
        aud: audience,
        conv: conversationId,
        user: userId,
        iat,
        exp: iat + ttlSeconds,
        jti: randomId(),
      };
      const signed = `${header}.${encode(claims)}`;
      return { token: `${signed}.${sign(signed)}`, expiresIn: ttlSeconds };
    },
    read(token) {
      const payload = readPayload(token);
      if (clock.now() >= payload.exp * 1000) throw new ShouliError('token_expired', 'the token has expired');
      return claimsOf(payload);
    },
    readLate: (token) => claimsOf(readPayload(token)),
  };

  function readPayload(token: string): Payload {
    const [head, body = '', signature = '', ...more] = token.split('.');
    // The header is compared whole: no other algorithm is ever considered.
    if (head !== header || more.length > 0 || !sameText(signature, sign(`${head}.${body}`))) throw invalid();
    const payload = payloadSchema.safeParse(decode(body));
    if (!payload.success) throw invalid(payload.error);
    if (payload.data.aud !== audience) throw invalid();
    return payload.data;
  }
}

function claimsOf({ conv, user }: Payload): TokenClaims {
  return { conversationId: conv, userId: user };
}

function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Only for a body whose signature is ours; what else carries it (another use of the key) fails the schema. */
function decode(body: string): unknown {
  try {
    return JSON.parse(Buffer.from(body, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function invalid(cause?: unknown): ShouliError {
  return new ShouliError('unauthorized', 'the token is not one of ours', { cause });
}
