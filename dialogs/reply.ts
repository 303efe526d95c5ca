/** What the bot says, in the program's own shape; `toActivities.ts` turns it into Bot Framework activities. */
import type { PendingQuestion } from './talkState.js';

export interface Suggestion {
  title: string;
  /** Sent as the customer's text when pressed; the title when absent. */
  text?: string;
}

export type Reply =
  | { kind: 'text'; text: string; suggestions: Suggestion[] }
  | { kind: 'question'; question: PendingQuestion }
  | { kind: 'receipt'; text: string; content: object; suggestions: Suggestion[] }
  | { kind: 'event'; name: string; value: object };

export const receiptContentType = 'application/vnd.service-intake.receipt+json';
