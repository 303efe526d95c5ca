import { readerOf, shownAs, taken, wrong } from './readings.js';

describe('consent', () => {
  const read = readerOf('medical_advance', 'consent');

  test.each([
    ['同意', 'yes'],
    ['好的，同意', 'yes'],
    ['我同意', 'yes'],
    ['好', 'yes'],
    ['可以', 'yes'],
    ['OK', 'yes'],
    ['嗯', 'yes'],
    ['1', 'yes'],
    ['第一个', 'yes'],
    ['不同意', 'no'],
    ['我不同意', 'no'],
    ['不行', 'no'],
    ['不愿意', 'no'],
    ['拒绝', 'no'],
    ['第二个', 'no'],
    ['后面那个', 'no'],
  ])('「%s」 is %s', (text, value) => {
    expect(read(text)).toEqual(taken(value));
  });

  test.each(['', '随便', '为什么', '同意吗', '我想想', '张三', '13812345678'])(
    '「%s」 is neither',
    (text) => {
      expect(read(text)).toEqual(wrong('yes_no'));
    },
  );

  test('buttons', () => {
    expect(read('', { choice: 'yes' })).toEqual(taken('yes'));
    expect(read('不同意', { choice: 'no' })).toEqual(taken('no'));
  });

  test('is never taken from a sentence that did not answer it', () => {
    expect(read('好的', { mentioned: true })).toEqual(wrong('yes_no'));
  });
});

describe('confirmation', () => {
  const read = readerOf('medical_advance', 'confirm');

  test.each([
    ['确认', 'yes'],
    ['提交', 'yes'],
    ['没问题', 'yes'],
    ['没有问题', 'yes'],
    ['都对', 'yes'],
    ['没错', 'yes'],
    ['是', 'yes'],
    ['不对', 'no'],
    ['有错', 'no'],
    ['有问题', 'no'],
    ['要改', 'no'],
    ['不提交', 'no'],
    ['否', 'no'],
  ])('「%s」 is %s', (text, value) => {
    expect(read(text)).toEqual(taken(value));
  });

  test.each(['等等', '提交之后多久？', '红烧肉'])('「%s」 submits nothing', (text) => {
    expect(read(text)).toEqual(wrong('yes_no'));
  });
});

test('shown by its title', () => {
  expect(shownAs('medical_advance', 'consent', 'yes')).toBe('同意');
  expect(shownAs('medical_advance', 'confirm', 'no')).toBe('需要修改');
});
