import type { Receipt } from '../protocol/receipt.js';
import { texts } from '../texts.js';

/**
 * Of the words that come with a receipt, those its card does not show: the text has to do without a card on other
 * channels, and here nobody should read everything twice. The first line always stays, for it says what came of it.
 */
export function besideCard(text: string, receipt: Receipt): string {
  const [first = '', ...rest] = text.split('\n');
  const shown = [
    receipt.reference ?? '',
    texts.receipt.footer,
    ...receipt.nextSteps,
    ...receipt.reasons.flatMap((reason) => [reason.text, reason.clause]),
  ].filter((part) => part !== '');
  const open = receipt.reasons.filter((reason) => reason.verdict === 'unknown').map(({ title }) => title);
  const listsOpen = (line: string) => open.length > 0 && open.every((title) => line.includes(title));
  const kept = rest.filter((line) => !listsOpen(line) && !shown.some((part) => line.includes(part)));
  return [first, ...kept].join('\n');
}
