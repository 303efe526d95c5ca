import { asShouliError } from '../../../errors.js';
import type { Exchange } from '../../http/route.js';
import { sendJson } from '../../http/sendJson.js';
import { authorize, bearerOf } from '../authorize.js';
import { tokenResource } from '../conversationResource.js';
import type { DirectLine } from '../directLine.js';
import { giveReturnPass, hasReturnPass } from '../returnPass.js';
import type { TokenClaims } from '../tokens.js';

/**
 * `POST tokens/refresh`: a new token for the same conversation and user, while the old one is still good, or later from
 * the browser that holds the conversation's return pass.
 */
export function refreshToken(directLine: DirectLine, exchange: Exchange): void {
  const claims = claimsOf(directLine, exchange);
  giveReturnPass(directLine, exchange, claims);
  sendJson(exchange.res, 200, tokenResource(directLine, claims));
}

function claimsOf(directLine: DirectLine, exchange: Exchange): TokenClaims {
  try {
    return authorize(directLine, exchange);
  } catch (error) {
    const late = asShouliError(error).code === 'token_expired' && returning(directLine, exchange);
    if (!late) throw error;
    return late;
  }
}

function returning(directLine: DirectLine, { req }: Exchange): TokenClaims | undefined {
  const claims = directLine.tokens.readLate(bearerOf(req) ?? '');
  return hasReturnPass(directLine, req, claims) ? claims : undefined;
}
