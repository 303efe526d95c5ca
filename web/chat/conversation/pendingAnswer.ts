import type { MessageActivity } from '../protocol/activity.js';
import type { Choice, Question } from '../protocol/question.js';
import { texts } from '../texts.js';
import type { Conversation } from './conversation.js';

export interface PendingAnswer {
  /** Key of the entry that asks; changes with every question. */
  key: string;
  question: Question | undefined;
  /** Buttons that answer the question, then those that lead elsewhere. */
  choices: Choice[];
  others: Choice[];
  /** Questions still open, this one among them; undefined when there is nothing to add to the words. */
  left: number | undefined;
}

/** What the assistant waits for: its last message with a question or buttons, unless the customer has written since. */
export function pendingAnswer(conversation: Conversation): PendingAnswer | undefined {
  if (conversation.outbox.some((item) => item.state !== 'failed')) return undefined;
  for (const entry of [...conversation.entries].reverse()) {
    if (entry.kind === 'renewed') return undefined;
    if (entry.kind !== 'message') continue;
    if (entry.message.own) return undefined;
    if (entry.message.question || entry.message.buttons.length > 0) return pending(entry.key, entry.message);
  }
  return undefined;
}

function pending(key: string, { question, buttons, left, text }: MessageActivity): PendingAnswer {
  const choices = question?.choices ?? [];
  const titles = new Set(choices.map((choice) => choice.title));
  const others = buttons.filter((button) => !titles.has(button.title));
  // The assistant may say it in its own words' end, for channels that have no other place for it.
  const said = left !== undefined && text.includes(texts.answers.left(left));
  return { key, question, choices, others, left: said ? undefined : left };
}
