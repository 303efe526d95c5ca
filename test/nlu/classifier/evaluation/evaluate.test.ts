import { evaluate, type Judged } from '../../../../nlu/classifier/evaluation/evaluate.js';
import { reportPage } from '../../../../nlu/classifier/evaluation/reportPage.js';
import type { Intent } from '../../../../nlu/understanding.js';

const judged = (intent: Intent, ...readings: [string, number][]): Judged => ({
  truth: { text: `<${intent}>`, intent, service: null, aspect: null },
  readings: readings.map(([label, confidence]) => ({ label, confidence })),
  aspect: null,
});
const all = [
  judged('agent', ['agent', 0.95]),
  judged('agent', ['menu', 0.6], ['agent', 0.3]),
  judged('menu', ['menu', 0.9]),
  judged('menu', ['agent', 0.85], ['menu', 0.1]),
];

describe('evaluate', () => {
  const evaluation = evaluate(all);

  test('shares', () => {
    expect(evaluation).toMatchObject({
      sentences: 4,
      accuracy: 0.5,
      macroF1: 0.5,
      aspectAccuracy: null,
      sure: { share: 0.75, accuracy: 2 / 3 },
      unsureAmongThree: 1,
    });
  });

  test('reliability puts each answer in its bin', () => {
    expect(evaluation.reliability[9]).toMatchObject({ sentences: 2, accuracy: 1 });
    expect(evaluation.reliability[8]).toMatchObject({ sentences: 1, accuracy: 0 });
  });

  test('the page holds the diagram and the matrix and escapes what people wrote', () => {
    const page = reportPage('a < b', evaluation, all);
    expect(page).toContain('0.9–1.0: 2 answers, sure 92.5 %, right 100.0 %');
    expect(page).toContain('agent → menu: 1');
    expect(page).toContain('a &lt; b');
    expect(page).toContain('&lt;agent&gt;');
  });
});
