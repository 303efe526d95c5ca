import type { HeldBack } from '../../../nlu/classifier/crossValidate.js';
import { fitSharpness } from '../../../nlu/classifier/fitSharpness.js';

describe('fitSharpness', () => {
  const heldBack = (truth: number): HeldBack => ({
    utterance: { text: 'x', intent: 'agent', service: null, aspect: null },
    truth,
    labels: [
      { intent: 'agent', service: null },
      { intent: 'menu', service: null },
    ],
    scores: Float64Array.of(3, 0),
    aspect: 'what',
  });
  const mixture = (right: number, wrong: number): HeldBack[] => [
    ...Array.from({ length: right }, () => heldBack(0)),
    ...Array.from({ length: wrong }, () => heldBack(1)),
  ];

  test('scores that are always right are believed, those often wrong are not', () => {
    expect(fitSharpness(mixture(50, 0))).toBeGreaterThan(fitSharpness(mixture(49, 1)));
    expect(fitSharpness(mixture(49, 1))).toBeGreaterThan(fitSharpness(mixture(35, 15)));
  });

  test('answers right in 19 of 20 are not called sure', () => {
    const sharpness = fitSharpness(mixture(95, 5));
    expect(1 / (1 + Math.exp(-3 * sharpness))).toBeLessThan(0.8);
  });
});
