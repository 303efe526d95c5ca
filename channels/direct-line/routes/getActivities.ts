import type { Exchange } from '../../http/route.js';
import { sendJson } from '../../http/sendJson.js';
import { authorize } from '../authorize.js';
import type { DirectLine } from '../directLine.js';
import { findConversationOrThrow } from '../findConversation.js';
import { readPage } from '../readPage.js';
import { readWatermark } from '../watermark.js';

/** `GET conversations/:id/activities?watermark=`: the next page of the log, for clients that poll. */
export async function getActivities(directLine: DirectLine, exchange: Exchange): Promise<void> {
  const { ports, settings } = directLine;
  const { conversationId } = authorize(directLine, exchange);
  const after = readWatermark(exchange.query.get('watermark'));
  const page = await readPage(ports.log, { conversationId, after, publicUrl: settings.publicUrl });
  // Nothing new, or no such conversation? Only then is a second look worth its price.
  if (page.activities.length === 0) await findConversationOrThrow(ports.log, conversationId);
  sendJson(exchange.res, 200, { activities: page.activities, watermark: String(page.last) });
}
