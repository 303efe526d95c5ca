import { readJson } from '../../http/readJson.js';
import type { Exchange } from '../../http/route.js';
import { sendJson } from '../../http/sendJson.js';
import { authorize } from '../authorize.js';
import type { DirectLine } from '../directLine.js';
import { readActivity } from '../incomingActivity.js';
import { linkedAttachments } from '../linkedAttachments.js';
import { receiveActivity } from '../receiveActivity.js';
import { spend } from '../spend.js';

const bodyLimitBytes = 256 * 1024;

/** `POST conversations/:id/activities`: answers when the turn is done, with the id of the customer's activity. */
export async function postActivity(directLine: DirectLine, exchange: Exchange): Promise<void> {
  const claims = authorize(directLine, exchange);
  spend(directLine.limits.activities, claims.conversationId, exchange.res);
  const incoming = readActivity(await readJson(exchange.req, bodyLimitBytes));
  const place = { uploads: directLine.ports.uploads, publicUrl: directLine.settings.publicUrl };
  const id = await receiveActivity(directLine, { claims, incoming }, () =>
    linkedAttachments(incoming.attachments ?? [], place),
  );
  sendJson(exchange.res, 200, { id });
}
