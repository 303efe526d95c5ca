import { createClassFinder } from '../../../nlu/classifier/classFinder.js';

describe('createClassFinder', () => {
  const finder = createClassFinder({ cancer: ['肺癌', '肺癌晚期'], body: ['肺', '胃'], illness: ['-炎'] });
  const found = (text: string): string[] =>
    finder
      .find(text)
      .map((span) => `${finder.classNames[span.classIndex]}:${text.slice(span.start, span.end)}`);

  test.each([
    ['我爸肺癌晚期', ['cancer:肺癌晚期']],
    ['肺癌', ['cancer:肺癌']],
    ['肺和胃', ['body:肺', 'body:胃']],
    ['得了阑尾炎', ['illness:了阑尾炎']],
    ['肺炎', ['body:肺', 'illness:炎']],
    ['没有', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
