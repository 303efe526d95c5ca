import type { Label } from '../../../nlu/classifier/labels.js';
import { rankLabels } from '../../../nlu/classifier/rankLabels.js';

describe('rankLabels', () => {
  const labels: Label[] = [
    { intent: 'apply', service: 'home_nursing' },
    { intent: 'emergency', service: null },
    { intent: 'agent', service: null },
  ];

  test('best first, four decimals', () => {
    const ranked = rankLabels(labels, Float64Array.of(0.2, 0, 0.80004), null);
    expect(ranked.map((one) => [one.intent, one.confidence])).toEqual([
      ['agent', 0.8],
      ['apply', 0.2],
      ['emergency', 0],
    ]);
  });

  test('an emergency counts twice', () => {
    const ranked = rankLabels(labels, Float64Array.of(0.45, 0.25, 0.3), null);
    expect(ranked.map((one) => [one.intent, one.confidence])).toEqual([
      ['emergency', 0.4],
      ['apply', 0.36],
      ['agent', 0.24],
    ]);
  });

  test('a certainty goes before a likelier reading', () => {
    const ranked = rankLabels(labels, Float64Array.of(0.8, 0.15, 0.05), 'emergency');
    expect(ranked[0]).toEqual({ intent: 'emergency', service: null, confidence: 0.98 });
    expect(ranked).toHaveLength(3);
    expect(ranked[1]?.confidence).toBeLessThan(0.02);
  });

  test('a certainty that the weights find next to impossible is none', () => {
    const ranked = rankLabels(labels, Float64Array.of(0.985, 0.01, 0.005), 'emergency');
    expect(ranked[0]?.intent).toBe('apply');
  });

  test('words about the mind do not talk a danger away', () => {
    const three: Label[] = [...labels.slice(0, 2), { intent: 'mental_health', service: null }];
    const danger = rankLabels(three, Float64Array.of(0.1, 0.6, 0.3), 'mental_health');
    expect(danger[0]?.intent).toBe('emergency');
    const none = rankLabels(three, Float64Array.of(0.8, 0.1, 0.1), 'mental_health');
    expect(none[0]?.intent).toBe('mental_health');
  });

  test.each(['mental_health', 'goodbye'] as const)('taking leave (%s) does not hide a danger', (intent) => {
    const two: Label[] = [...labels.slice(0, 2), { intent, service: null }];
    const ranked = rankLabels(two, Float64Array.of(0.001, 0.001, 0.998), 'emergency');
    expect(ranked[0]?.intent).toBe('emergency');
  });
});
