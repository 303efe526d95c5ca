import type { Lexicons } from '../lexicons/lexicons.js';
import { readSentence } from '../lexicons/readSentence.js';
import { findAddresses } from './findAddresses.js';
import { findPersonNames } from './findPersonNames.js';
import { findTellingNumbers } from './findTellingNumbers.js';
import type { Masked, Span } from './span.js';

declare const masked: unique symbol;

/** Text in which nothing tells who wrote it; only a mask makes one, so that nothing else can be sent out or kept. */
export type MaskedText = string & { readonly [masked]: true };

/** @param most letters of the result; the rest is cut off after the masking, never a number in the middle before it. */
export type Mask = (text: string, most?: number) => MaskedText;

/**
 * Blanks what tells who the customer is: phones, identity, policy and other long numbers, names, addresses, whole dates.
 * Rather a word too many than a person too few; illnesses, cities and sums stay, the understanding lives on them.
 */
export function createMask({ fold, vocabulary }: Pick<Lexicons, 'fold' | 'vocabulary'>): Mask {
  return (text, most) => {
    const sentence = readSentence(text, fold, vocabulary);
    const spans = [...findTellingNumbers(sentence), ...findPersonNames(sentence), ...findAddresses(sentence)];
    // The one place where a text becomes a masked one.
    return cutOut(text, joined(spans)).slice(0, most) as MaskedText;
  };
}

/** Is anything left to understand? */
export function hasWords(text: MaskedText): boolean {
  return (text.replace(tokens, '').match(/\p{L}/gu)?.length ?? 0) >= 2;
}

const tokenOf: Readonly<Record<Masked, string>> = {
  number: '〔号码〕',
  name: '〔姓名〕',
  address: '〔地址〕',
  date: '〔日期〕',
};
const tokens = new RegExp(Object.values(tokenOf).join('|'), 'g');

/** Spans that overlap become one, named after the longest of them. */
function joined(spans: readonly Span[]): Span[] {
  const result: (Span & { longest: number })[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    const length = span.end - span.start;
    if (!last || last.end <= span.start) {
      result.push({ ...span, longest: length });
      continue;
    }
    last.end = Math.max(last.end, span.end);
    if (length > last.longest) Object.assign(last, { kind: span.kind, longest: length });
  }
  return result;
}

function cutOut(text: string, spans: readonly Span[]): string {
  let at = 0;
  let rest = '';
  for (const { start, end, kind } of spans) {
    rest += text.slice(at, start) + tokenOf[kind];
    at = end;
  }
  return rest + text.slice(at);
}
