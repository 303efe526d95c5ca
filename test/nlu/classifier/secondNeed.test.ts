import { createNeedFinder } from '../../../nlu/classifier/secondNeed.js';
import type { Candidate } from '../../../nlu/understanding.js';

describe('createNeedFinder', () => {
  const find = createNeedFinder('[,]|还要', '不用');
  const nurse: Candidate = { intent: 'apply', service: 'home_nursing', confidence: 0.9 };
  const advance: Candidate = { intent: 'apply', service: 'medical_advance', confidence: 0.9 };
  const whole = (trace: number): Candidate[] => [advance, { ...nurse, confidence: trace }];
  const top = (part: string): Candidate => (part.includes('护士') ? nurse : advance);

  test('a second service in a part of its own', () => {
    expect(find('先垫付住院费,护士上门换药', whole(0.05), top)).toEqual(nurse);
  });

  test.each([
    ['refused', '先垫付住院费,不用护士上门', whole(0.05)],
    ['without a trace in the whole', '先垫付住院费,护士上门换药', whole(0.001)],
    ['not parted', '先垫付住院费护士', whole(0.05)],
    [
      'the first is no service',
      '护士上门换药,先垫付',
      [{ ...advance, intent: 'agent', service: null } as Candidate, nurse],
    ],
  ])('none when it is %s', (_case, text, ranked) => {
    expect(find(text, ranked, top)).toBeUndefined();
  });
});
