import fc from 'fast-check';
import { exponential, softmax } from '../../../nlu/classifier/exponential.js';

describe('exponential', () => {
  test('agrees with the engine where it may', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (x) => {
        expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-6);
      }),
    );
  });

  test('stays finite at both ends', () => {
    expect(exponential(-1000)).toBe(0);
    expect(Number.isFinite(exponential(1000))).toBe(true);
  });
});

describe('softmax', () => {
  test('probabilities in the order of the scores, flatter when less sharp', () => {
    const plain = softmax(Float64Array.of(2, 1, 0));
    const flat = softmax(Float64Array.of(2, 1, 0), 0.5);
    expect(plain.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    expect(plain[0]).toBeGreaterThan(plain[1] ?? 1);
    expect(flat[0]).toBeLessThan(plain[0] ?? 0);
  });
});
