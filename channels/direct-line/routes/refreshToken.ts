import type { Exchange } from '../../http/route.js';
import { sendJson } from '../../http/sendJson.js';
import { authorize } from '../authorize.js';
import { tokenResource } from '../conversationResource.js';
import type { DirectLine } from '../directLine.js';

/** `POST tokens/refresh`: a new token for the same conversation and user, while the old one is still good. */
export function refreshToken(directLine: DirectLine, exchange: Exchange): void {
  sendJson(exchange.res, 200, tokenResource(directLine, authorize(directLine, exchange)));
}
