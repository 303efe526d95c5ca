import { readerOf, shownAs, taken, wrong } from './readings.js';

/** Sunday, 2026-11-22. */
describe('a day of admission may lie before or ahead', () => {
  const read = readerOf('medical_advance', 'admission_date');

  test.each([
    ['10月15日', '2026-10-15'],
    ['2026-11-20', '2026-11-20'],
    ['20261120', '2026-11-20'],
    ['11.20', '2026-11-20'],
    ['今天', '2026-11-22'],
    ['昨天住进去的', '2026-11-21'],
    ['三天前', '2026-11-19'],
    ['上周五', '2026-11-13'],
    ['明天', '2026-11-23'],
    ['下周一', '2026-11-23'],
    ['下个月5号', '2026-12-05'],
    ['12月5日', '2026-12-05'],
    ['1月3日', '2027-01-03'],
    ['上个月', '2026-10'],
    ['今年9月', '2026-09'],
  ])('「%s」 is %s', (text, value) => {
    expect(read(text)).toEqual(taken(value));
  });

  test.each([
    ['2月30日', 'date_impossible'],
    ['2026年13月', 'date_impossible'],
    ['11月31号', 'date_impossible'],
    ['去年', 'date_vague'],
    ['前几天', 'date_vague'],
    ['10月15到20号', 'date_ambiguous'],
    ['红烧肉', 'date_none'],
    ['', 'date_none'],
    ['住院了', 'date_none'],
  ])('「%s」 is refused: %s', (text, reason) => {
    expect(read(text)).toEqual(wrong(reason));
  });

  test('a date picker that sends only its value', () => {
    expect(read('', { choice: '2026-11-20' })).toEqual(taken('2026-11-20'));
  });
});

describe('a diagnosis lies behind', () => {
  const read = readerOf('oncology_drug', 'diagnosis_date');

  test.each([
    ['9月3日', '2026-09-03'],
    ['上个月20号', '2026-10-20'],
    ['今天', '2026-11-22'],
    ['本月', '2026-11'],
    ['2025-12', '2025-12'],
    // Without a year the last one that has been is meant.
    ['12月5日', '2025-12-05'],
    ['1月3日', '2026-01-03'],
  ])('「%s」 is %s', (text, value) => {
    expect(read(text)).toEqual(taken(value));
  });

  test.each([
    ['明天', '2026年11月23日'],
    ['下个月5号', '2026年12月5日'],
    ['2027年1月1日', '2027年1月1日'],
    ['2026年12月', '2026年12月'],
  ])('「%s」 lies ahead', (text, said) => {
    expect(read(text)).toEqual(wrong('date_ahead', { said }));
  });

  test('the very day counts as behind, the next as ahead', () => {
    expect(read('2026年3月1日', { today: '2026-03-01' })).toEqual(taken('2026-03-01'));
    expect(read('2026年3月1日', { today: '2026-02-28' })).toEqual(
      wrong('date_ahead', { said: '2026年3月1日' }),
    );
  });
});

describe('a slot that looks ahead', () => {
  const read = readerOf('medical_advance', 'admission_date');
  const params = { prefer: 'future' };

  test.each([
    ['11月22日', '2026-11-22'],
    ['10月1日', '2027-10-01'],
    ['本月', '2026-11'],
  ])('「%s」 is %s', (text, value) => {
    expect(read(text, { params })).toEqual(taken(value));
  });

  test('what lies behind is refused', () => {
    expect(read('2026年11月21日', { params })).toEqual(wrong('date_behind', { said: '2026年11月21日' }));
    expect(read('昨天', { params })).toEqual(wrong('date_behind', { said: '2026年11月21日' }));
  });
});

test('shown as people write it', () => {
  expect(shownAs('medical_advance', 'admission_date', '2026-03-05')).toBe('2026年3月5日');
  expect(shownAs('medical_advance', 'admission_date', '2026-10')).toBe('2026年10月');
});
