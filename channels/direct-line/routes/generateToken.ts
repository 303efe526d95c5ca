import { z } from 'zod';
import { clientAddress } from '../../http/clientAddress.js';
import { readJson } from '../../http/readJson.js';
import type { Exchange } from '../../http/route.js';
import { sendJson } from '../../http/sendJson.js';
import { tokenResource } from '../conversationResource.js';
import type { DirectLine } from '../directLine.js';
import { accountSchema, checked } from '../incomingActivity.js';
import { spend } from '../spend.js';

const bodyLimitBytes = 16 * 1024;
const bodySchema = z.object({ user: accountSchema.nullish() });

/**
 * `POST tokens/generate`: a token for a new conversation, for everybody. The user id of the body is the client's own
 * word, so a page should make it up at random and keep it to itself: who knows it can come back as that user.
 */
export async function generateToken(directLine: DirectLine, { req, res }: Exchange): Promise<void> {
  const { limits, ports, settings } = directLine;
  spend(limits.tokens, clientAddress(req, settings.trustProxy), res);
  const body = checked(bodySchema, (await readJson(req, bodyLimitBytes)) ?? {});
  sendJson(res, 200, tokenResource(directLine, { conversationId: ports.randomId(), userId: body.user?.id }));
}
