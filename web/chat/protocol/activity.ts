import { asArray, asCount, asRecord, asText, oneOf } from './json.js';
import { type Choice, type Question, readChoice, readQuestion } from './question.js';
import { type Receipt, readReceipt, receiptType } from './receipt.js';

export const handoffStates = ['accepted', 'failed', 'completed'] as const;
export type HandoffState = (typeof handoffStates)[number];

export interface Picture {
  url: string;
  name: string;
}

interface Common {
  /** Empty when the wire gave none (typing). */
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  own: boolean;
}

export interface MessageActivity extends Common {
  type: 'message';
  text: string;
  /** Only on the customer's own messages that this page sent. */
  clientId: string | undefined;
  question: Question | undefined;
  /** Questions still open, this one among them. */
  left: number | undefined;
  buttons: Choice[];
  receipt: Receipt | undefined;
  pictures: Picture[];
  /** The server has blanked what the customer said here. */
  forgotten: boolean;
}

export type Activity =
  | MessageActivity
  | (Common & { type: 'typing' })
  | (Common & { type: 'handoff'; state: HandoffState });

export interface ReadContext {
  customerId: string;
  /** Milliseconds since 1970, for what carries no time. */
  receivedAt: number;
  /** Pictures from elsewhere are not loaded: they would tell a stranger who is asking for help. */
  origin: string;
}

/** One activity off the wire; undefined for what the page has no use for. */
export function readActivity(value: unknown, context: ReadContext): Activity | undefined {
  const raw = asRecord(value);
  const from = asRecord(raw['from']);
  const sentAt = Date.parse(asText(raw['timestamp']));
  const common: Common = {
    id: asText(raw['id']),
    at: Number.isNaN(sentAt) ? context.receivedAt : sentAt,
    own: from['role'] === 'user' || from['id'] === context.customerId,
  };
  if (raw['type'] === 'message') return readMessage(raw, common, context.origin);
  if (raw['type'] === 'typing') return { ...common, type: 'typing' };
  if (raw['type'] === 'event' && raw['name'] === 'handoff.status') {
    const state = oneOf(handoffStates, asRecord(raw['value'])['state'] ?? raw['value'], undefined);
    return state && { ...common, type: 'handoff', state };
  }
  return undefined;
}

function readMessage(
  raw: Readonly<Record<string, unknown>>,
  common: Common,
  origin: string,
): MessageActivity {
  const channelData = asRecord(raw['channelData']);
  const attachments = asArray(raw['attachments']).map(asRecord);
  return {
    ...common,
    type: 'message',
    text: asText(raw['text']),
    forgotten: channelData['forgotten'] === true,
    clientId: asText(channelData['clientActivityID']) || undefined,
    question: readQuestion(channelData),
    left: asCount(asRecord(channelData['progress'])['left']),
    buttons: asArray(asRecord(raw['suggestedActions'])['actions']).flatMap(readChoice),
    receipt: attachments
      .filter((attachment) => attachment['contentType'] === receiptType)
      .map((attachment) => readReceipt(attachment['content']))
      .find((receipt) => receipt !== undefined),
    pictures: attachments.flatMap((attachment) => readPicture(attachment, origin)),
  };
}

function readPicture(attachment: Readonly<Record<string, unknown>>, origin: string): Picture[] {
  const url = asText(attachment['contentUrl']);
  const isPicture = asText(attachment['contentType']).startsWith('image/');
  const ours = url.startsWith(`${origin}/`) || /^(\/(?!\/)|data:image\/(png|jpeg|gif|webp)[;,])/i.test(url);
  return isPicture && ours ? [{ url, name: asText(attachment['name']) }] : [];
}
