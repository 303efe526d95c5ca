import type { ActivityLog, LoggedActivity } from '../../bots/turnStore.js';
import { toWire, type WireActivity } from './toWire.js';

export interface Page {
  /** Without those that are no client's business; so it may be empty although the numbers went on. */
  activities: WireActivity[];
  /** Number of the last activity read; where the reading began when there was none. */
  last: number;
  /** Whether another page may follow. */
  more: boolean;
}

const pageSize = 100;

interface Place {
  conversationId: string;
  after: number;
  publicUrl: string | undefined;
}

export async function readPage(log: ActivityLog, { conversationId, after, publicUrl }: Place): Promise<Page> {
  const logged = await log.read(conversationId, after, pageSize);
  return {
    activities: logged.filter(isShown).map((entry) => toWire(entry, { conversationId, publicUrl })),
    last: logged.at(-1)?.seq ?? after,
    more: logged.length === pageSize,
  };
}

/** Direct Line tells the bot, and not the client, that somebody joined. */
function isShown({ activity }: LoggedActivity): boolean {
  return activity.type !== 'conversationUpdate';
}
