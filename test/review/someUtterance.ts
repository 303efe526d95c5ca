import type { MaskedText } from '../../nlu/masking/createMask.js';
import type { ReviewUtterance } from '../../review/reviewUtterance.js';

/** A sentence that was asked back about, and what the test wants instead. */
export function someUtterance(
  wanted: Partial<Omit<ReviewUtterance, 'text'>> & { text?: string } = {},
): ReviewUtterance {
  const { text = '那个什么来一下', ...more } = wanted;
  return {
    // There is nobody in the sentences of the tests.
    text: text as MaskedText,
    day: '2026-11-20',
    cause: 'unclear',
    read: {
      intent: 'apply',
      service: 'home_nursing',
      aspect: null,
      confidence: 0.31,
      alternatives: [{ intent: 'out_of_scope', service: null, confidence: 0.2 }],
    },
    opinion: null,
    turnedOut: null,
    ...more,
  };
}
