import type { Service } from '../catalogue/schema.js';
import { stillHolds } from './form/stillHolds.js';
import { shown } from './intake/askSlot.js';
import { receiptText } from './intake/receiptText.js';
import type { ReceiptContent } from './receipt.js';
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
  const lines = service ? slotLines(turn, service, content.slots) : [];
  turn.replies.push({ kind: 'receipt', text: [...lines, text].join('\n'), content, suggestions: [] });
}

/** What was handed in, masked as on the receipt. */
function slotLines(turn: Turn, service: Service, slots: ReceiptContent['slots']): string[] {
  return service.slots.flatMap((slot) => {
    const value = slots[slot.id];
    if (value === undefined) return [];
    const masked = slot.mask !== undefined && typeof value === 'string';
    // A release may have made another question of it.
    if (!masked && !stillHolds(slot, value)) return [];
    return [turn.text('noted_line', { title: slot.title, value: masked ? value : shown(turn, slot, value) })];
  });
}
