import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import { ShouliError } from '../errors.js';

/**
 * An adapter that delivers nothing: what the bot sends is collected, and reaches the channels through the activity log once
 * the turn is committed.
 */
export class CollectingAdapter extends BotAdapter {
  readonly sent: Partial<Activity>[] = [];

  override async sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    this.sent.push(...activities);
    return activities.map(() => ({ id: '' }));
  }

  override async updateActivity(): Promise<void> {
    throw unsupported();
  }

  override async deleteActivity(): Promise<void> {
    throw unsupported();
  }

  override async continueConversation(_reference: Partial<ConversationReference>): Promise<void> {
    throw unsupported();
  }

  override async continueConversationAsync(): Promise<void> {
    throw unsupported();
  }
}

function unsupported(): ShouliError {
  return new ShouliError('internal', 'sent messages are final, and proactive messages go through the log');
}
