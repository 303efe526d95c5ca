import type { IncomingMessage } from 'node:http';
import { ShouliError } from '../../errors.js';
import type { Exchange } from '../http/route.js';
import type { DirectLine } from './directLine.js';
import type { TokenClaims } from './tokens.js';

/**
 * The claims of the request's token, when the conversation of the path is the one it opens.
 * @throws ShouliError `unauthorized`, `token_expired`, `forbidden`.
 */
export function authorize({ tokens }: DirectLine, { req, params }: Exchange): TokenClaims {
  const token = bearerOf(req);
  if (token === undefined) throw new ShouliError('unauthorized', 'a bearer token is needed');
  const claims = tokens.read(token);
  assertOpens(claims, params['id']);
  return claims;
}

/** Paths without a conversation are open to every token. */
export function assertOpens(claims: TokenClaims, conversationId: string | undefined): void {
  if (conversationId !== undefined && conversationId !== claims.conversationId)
    throw new ShouliError('forbidden', 'the token opens another conversation');
}

/** The bearer token; undefined for none. directlinejs without a token sends the word `undefined`, which is none too. */
export function bearerOf(req: IncomingMessage): string | undefined {
  const header = req.headers.authorization?.trim();
  if (!header) return undefined;
  const token = /^Bearer(?:\s+(\S+))?$/i.exec(header);
  if (!token) throw new ShouliError('unauthorized', 'the Authorization header must be: Bearer <token>');
  return token[1] === 'undefined' || token[1] === 'null' ? undefined : token[1];
}
