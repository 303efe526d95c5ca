import type { StoredConversation } from '../../bots/turnStore.js';
import { ShouliError } from '../../errors.js';

interface Claim {
  conversationId: string;
  /** Of the token: nobody can speak as another. */
  tokenUserId: string | undefined;
  /** Of the activity or the request: the client's own word. */
  claimedId: string | undefined;
  conversation: StoredConversation | undefined;
}

/**
 * Whose conversation it is: the token's user, else who spoke first. Until then it is `anonymous:<id>`, for the greeting.
 * @throws ShouliError `forbidden` when the conversation is somebody else's, `bad_request` for an id of our own making.
 */
export function customerOf({ conversationId, tokenUserId, claimedId, conversation }: Claim): string {
  const nobody = `${anonymousPrefix}${conversationId}`;
  const wanted = tokenUserId ?? claimedId;
  const owner = conversation?.customerId;
  if (wanted === undefined || wanted === nobody) return owner ?? nobody;
  if (wanted.startsWith(anonymousPrefix)) throw new ShouliError('bad_request', 'this user id is reserved');
  if (owner !== undefined && owner !== nobody && owner !== wanted)
    throw new ShouliError('forbidden', 'the conversation belongs to another user');
  return wanted;
}

const anonymousPrefix = 'anonymous:';
