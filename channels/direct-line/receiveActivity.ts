import type { Attachment } from 'botbuilder';
import { ShouliError } from '../../errors.js';
import { customerOf } from './customer.js';
import type { DirectLine } from './directLine.js';
import { findConversationOrThrow } from './findConversation.js';
import type { IncomingActivity } from './incomingActivity.js';
import type { TokenClaims } from './tokens.js';
import { messageTurn } from './toTurn.js';

/**
 * Runs a message as a turn. Everything else a client may send (typing, `webchat/join`, an update) is accepted and
 * dropped: the bot has no use for it, and an update of a client's making must not start a conversation anew.
 * @param attach makes the attachments, called when it is certain that the sender may speak here.
 * @returns the id of the activity.
 */
export async function receiveActivity(
  { settings, ports }: DirectLine,
  { claims, incoming }: { claims: TokenClaims; incoming: IncomingActivity },
  attach: () => Promise<Attachment[]>,
): Promise<string> {
  const { conversationId } = claims;
  const conversation = await findConversationOrThrow(ports.log, conversationId);
  const claim = { conversationId, tokenUserId: claims.userId, claimedId: incoming.from?.id, conversation };
  const customerId = customerOf(claim);
  if (incoming.type !== 'message') return ports.randomId();
  const attachments = await attach();
  if (!saysSomething(incoming) && attachments.length === 0)
    throw new ShouliError('bad_request', 'a message needs a text, a value or an attachment');
  const parties = { conversationId, customerId, bot: settings.bot, now: ports.clock.now() };
  const receipt = await ports.turns.run(messageTurn(incoming, attachments, parties));
  return receipt.id;
}

/** An empty text is said too: the bot answers it like any other it does not understand. */
function saysSomething({ text, value, channelData }: IncomingActivity): boolean {
  return text !== undefined || value !== undefined || channelData?.['choice'] !== undefined;
}
