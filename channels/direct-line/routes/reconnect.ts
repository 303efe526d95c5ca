import type { Exchange } from '../../http/route.js';
import { sendJson } from '../../http/sendJson.js';
import { authorize } from '../authorize.js';
import { conversationResource } from '../conversationResource.js';
import type { DirectLine } from '../directLine.js';
import { findConversationOrThrow } from '../findConversation.js';
import { giveReturnPass } from '../returnPass.js';
import { readWatermark } from '../watermark.js';

/** `GET conversations/:id?watermark=`: a fresh token, and a stream that begins after what the client has seen. */
export async function reconnect(directLine: DirectLine, exchange: Exchange): Promise<void> {
  const claims = authorize(directLine, exchange);
  const after = readWatermark(exchange.query.get('watermark'));
  await findConversationOrThrow(directLine.ports.log, claims.conversationId);
  giveReturnPass(directLine, exchange, claims);
  const place = { req: exchange.req, watermark: after === 0 ? '-' : String(after) };
  sendJson(exchange.res, 200, conversationResource(directLine, claims, place));
}
