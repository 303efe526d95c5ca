import type { LinkState } from '../connection/connection.js';
import {
  changed,
  confirmed,
  discarded,
  type Outbox,
  type Outgoing,
  type OutgoingChange,
  orphaned,
} from '../outbox/outbox.js';
import type { Activity, HandoffState, MessageActivity } from '../protocol/activity.js';
import { forgetOwn } from './forgetOwn.js';

export type Entry =
  | {
      kind: 'message';
      /** Stable from the moment the customer pressed send until it stands in the log. */
      key: string;
      message: MessageActivity;
      /** Written while a person had the conversation. */
      byHuman: boolean;
    }
  | { kind: 'handoff'; key: string; at: number; state: HandoffState }
  | { kind: 'renewed'; key: string; at: number };

export interface Conversation {
  link: LinkState;
  /** Oldest first. */
  entries: readonly Entry[];
  outbox: Outbox;
  typing: boolean;
  /** A person has the conversation. */
  humanHere: boolean;
}

export type ConversationAction =
  | { type: 'link'; state: LinkState }
  | { type: 'received'; conversationId: string; activities: readonly Activity[] }
  | { type: 'replaced'; at: number }
  | { type: 'typing_over' }
  | { type: 'written'; item: Outgoing }
  | { type: 'outgoing'; id: string; change: OutgoingChange }
  | { type: 'discarded'; id: string };

export function newConversation(outbox: Outbox): Conversation {
  return { link: 'connecting', entries: [], outbox, typing: false, humanHere: false };
}

/** Everything that can happen to the page's picture of the conversation. Pure. */
export function conversationReducer(state: Conversation, action: ConversationAction): Conversation {
  switch (action.type) {
    case 'link':
      return { ...state, link: action.state };
    case 'received':
      return receive(state, action.conversationId, action.activities);
    case 'replaced':
      return {
        ...state,
        entries: [
          ...state.entries,
          { kind: 'renewed', key: `renewed-${state.entries.length}`, at: action.at },
        ],
        outbox: orphaned(state.outbox),
        typing: false,
        humanHere: false,
      };
    case 'typing_over':
      return { ...state, typing: false };
    case 'written':
      return { ...state, outbox: [...state.outbox, action.item] };
    case 'outgoing':
      return { ...state, outbox: changed(state.outbox, action.id, action.change) };
    case 'discarded':
      return { ...state, outbox: discarded(state.outbox, action.id) };
  }
}

function receive(state: Conversation, conversationId: string, activities: readonly Activity[]): Conversation {
  const seen = new Set(state.entries.map((entry) => entry.key));
  const confirmedIds = new Set<string>();
  const added: Entry[] = [];
  let { typing, humanHere } = state;
  for (const activity of activities) {
    if (activity.type === 'typing') {
      typing = typing || !activity.own;
      continue;
    }
    const key = keyOf(
      activity,
      `${conversationId}/${activity.id || `${state.entries.length + added.length}`}`,
    );
    if (seen.has(key)) continue;
    seen.add(key);
    if (activity.type === 'handoff') {
      humanHere = activity.state === 'accepted';
      added.push({ kind: 'handoff', key, at: activity.at, state: activity.state });
      continue;
    }
    if (activity.clientId !== undefined) confirmedIds.add(activity.clientId);
    if (!activity.own) typing = false;
    added.push({ kind: 'message', key, message: activity, byHuman: humanHere && !activity.own });
  }
  return {
    ...state,
    typing,
    humanHere,
    outbox: confirmed(state.outbox, confirmedIds),
    entries: added.length > 0 ? forgetOwn([...state.entries, ...added]) : state.entries,
  };
}

/** The customer's own message keeps the key it had while it waited, so that it does not flicker or get read out twice. */
function keyOf(activity: Activity, wireKey: string): string {
  return activity.type === 'message' && activity.own && activity.clientId !== undefined
    ? activity.clientId
    : wireKey;
}
