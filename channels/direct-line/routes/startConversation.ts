import { z } from 'zod';
import { clientAddress } from '../../http/clientAddress.js';
import { readJson } from '../../http/readJson.js';
import type { Exchange } from '../../http/route.js';
import { sendJson } from '../../http/sendJson.js';
import { bearerOf } from '../authorize.js';
import { conversationResource } from '../conversationResource.js';
import { customerOf } from '../customer.js';
import type { DirectLine } from '../directLine.js';
import { findConversation } from '../findConversation.js';
import { accountSchema, checked } from '../incomingActivity.js';
import { giveReturnPass } from '../returnPass.js';
import { spend } from '../spend.js';
import type { TokenClaims } from '../tokens.js';
import { startTurn } from '../toTurn.js';

const bodyLimitBytes = 16 * 1024;
const bodySchema = z.object({ user: accountSchema.nullish(), locale: z.string().max(35).nullish() });

/**
 * `POST conversations`: starts the conversation of the token, or without a token a new one, and has the bot greet; 201.
 * A conversation that was started before is given again, without a second greeting; 200.
 */
export async function startConversation(directLine: DirectLine, exchange: Exchange): Promise<void> {
  const { ports, settings } = directLine;
  const { conversationId, userId } = claimsOf(directLine, exchange);
  const body = checked(bodySchema, (await readJson(exchange.req, bodyLimitBytes)) ?? {});
  const existing = await findConversation(ports.log, conversationId);
  const claimedId = body.user?.id;
  const customerId = customerOf({ conversationId, tokenUserId: userId, claimedId, conversation: existing });
  if (!existing) {
    const parties = { conversationId, customerId, bot: settings.bot, now: ports.clock.now() };
    await ports.turns.run(startTurn(parties, body.locale ?? undefined));
  }
  const claims = { conversationId, userId: userId ?? claimedId };
  giveReturnPass(directLine, exchange, claims);
  const place = { req: exchange.req, watermark: '-' };
  sendJson(exchange.res, existing ? 200 : 201, conversationResource(directLine, claims, place));
}

function claimsOf({ limits, ports, settings, tokens }: DirectLine, { req, res }: Exchange): TokenClaims {
  const token = bearerOf(req);
  if (token !== undefined) return tokens.read(token);
  spend(limits.tokens, clientAddress(req, settings.trustProxy), res);
  return { conversationId: ports.randomId(), userId: undefined };
}
