import type { LoggedActivity } from '../../bots/turnStore.js';
import type { ReceiptContent } from '../../dialogs/receipt.js';
import { receiptContentType } from '../../dialogs/reply.js';

type Activity = LoggedActivity['activity'];

/** In what two answers to the same message differ; only what differs is there. */
export interface Difference {
  aspect: 'asks' | 'verdicts' | 'outcome' | 'text';
  recorded: string[];
  replayed: string[];
}

/** Compares what the bot said then with what it says now. */
export function compareReplies(recorded: readonly Activity[], replayed: readonly Activity[]): Difference[] {
  const then = summaryOf(recorded);
  const now = summaryOf(replayed);
  return aspects.flatMap((aspect) => {
    if (same(then[aspect], now[aspect])) return [];
    return [{ aspect, ...withoutCommon(then[aspect], now[aspect]) }];
  });
}

const aspects = ['asks', 'verdicts', 'outcome', 'text'] as const;

type Summary = Record<Difference['aspect'], string[]>;

function summaryOf(activities: readonly Activity[]): Summary {
  const receipts = activities.flatMap(({ attachments }) =>
    (attachments ?? [])
      .filter(({ contentType }) => contentType === receiptContentType)
      .map(({ content }) => content as ReceiptContent),
  );
  return {
    asks: activities.flatMap(({ channelData }) => (channelData as Asking | undefined)?.question?.slot ?? []),
    verdicts: receipts.flatMap(({ reasons }) => reasons.map(({ code, verdict }) => `${code}: ${verdict}`)),
    outcome: receipts.map(({ service, outcome }) => `${service}: ${outcome}`),
    text: activities.flatMap(({ text }) => (text ? [text.replace(references, 'SL-…')] : [])),
  };
}

/** What the bot's `toActivities` writes. */
interface Asking {
  question?: { slot: string };
}

/** Numbers are drawn anew, and say nothing about the conversation. */
const references = /SL-\d{8}-\d{4,}/g;

function same(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Lines that stand on both sides are left out, unless nothing but their order differs. */
function withoutCommon(recorded: string[], replayed: string[]) {
  const onlyThen = recorded.filter((one) => !replayed.includes(one));
  const onlyNow = replayed.filter((one) => !recorded.includes(one));
  const moved = onlyThen.length === 0 && onlyNow.length === 0;
  return moved ? { recorded, replayed } : { recorded: onlyThen, replayed: onlyNow };
}
