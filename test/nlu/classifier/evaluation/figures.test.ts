import { readFigures, writeFigures } from '../../../../nlu/classifier/evaluation/figuresTable.js';
import { findDecline } from '../../../../nlu/classifier/evaluation/findDecline.js';
import { type GroupFigures, groupFigures } from '../../../../nlu/classifier/evaluation/groupFigures.js';

const figures = (change: Partial<GroupFigures> = {}): GroupFigures => ({
  group: 'all',
  sentences: 10_000,
  accuracy: 0.9,
  aspect: null,
  sureShare: 0.75,
  sureRight: 0.97,
  unsureAmongThree: 0.95,
  ...change,
});

describe('groupFigures', () => {
  test('counts a sentence under all, its intent and its service', () => {
    const truth = { text: 'x', intent: 'ask', service: 'home_assist', aspect: 'cost' } as const;
    const readings = [{ label: 'ask:home_assist', confidence: 0.9 }];
    expect(groupFigures([{ truth, readings, aspect: 'cost' }])).toEqual(
      ['all', 'intent ask', 'service home_assist'].map((group) =>
        figures({
          group,
          sentences: 1,
          accuracy: 1,
          aspect: 1,
          sureShare: 1,
          sureRight: 1,
          unsureAmongThree: null,
        }),
      ),
    );
  });
});

describe('figures table', () => {
  test('what is written is read, whatever stands around it', () => {
    const rows = [figures(), figures({ group: 'intent ask', aspect: 0.875, unsureAmongThree: null })];
    expect(readFigures(`# Title\n\n${writeFigures(rows)}\n\nWords.`)).toEqual(rows);
  });
});

describe('findDecline', () => {
  test.each([
    ['as before', {}],
    ['better', { accuracy: 0.95 }],
    ['worse by what chance explains', { accuracy: 0.888 }],
    ['few sentences, worse by one of them', { sentences: 30, accuracy: 0.87 }],
  ])('%s is no decline', (_case, change) => {
    expect(findDecline([figures()], [figures(change)])).toEqual([]);
  });

  test.each<[string, Partial<GroupFigures>, string]>([
    ['fewer right', { accuracy: 0.88 }, 'all: accuracy 90.0 % → 88.0 %'],
    ['sure and wrong', { sureRight: 0.95 }, 'all: sureRight 97.0 % → 95.0 %'],
    ['not among three', { unsureAmongThree: 0.92 }, 'all: unsureAmongThree 95.0 % → 92.0 %'],
  ])('%s is named', (_case, change, line) => {
    expect(findDecline([figures()], [figures(change)])).toEqual([line]);
  });

  test('a group that is no more is named', () => {
    expect(findDecline([figures()], [])).toEqual(['all: gone']);
  });
});
