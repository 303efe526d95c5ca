import { receiptText } from './intake/receiptText.js';
import type { Turn } from './turn.js';

/** 「我刚才提交了什么」: the last receipt once more. */
export function showReceipt(turn: Turn): void {
  const content = turn.talk.lastReceipt;
  if (!content) {
    turn.say('receipt_none', {});
    return;
  }
  const service = turn.parts.catalogue.service(content.service);
  const text = service ? receiptText(turn, service, content) : content.nextSteps.join('\n');
  turn.replies.push({ kind: 'receipt', text, content, suggestions: [] });
}
