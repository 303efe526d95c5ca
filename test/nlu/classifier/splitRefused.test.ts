import { readLanguageData } from '../../../nlu/classifier/readLanguageData.js';
import { createRefusalSplitter } from '../../../nlu/classifier/splitRefused.js';

describe('createRefusalSplitter with the list in data/', () => {
  const split = createRefusalSplitter(readLanguageData('data/lexicons').certainties.needs.refused);

  test.each([
    ['不是要护工,是要护士', '护工'],
    ['护工不用了,要护士上门', '护工'],
    ['不用垫付,就要约专家', '垫付'],
    ['别推药惠购,我要抗癌药', '药惠购'],
    ['质子的事不提了,先排手术', '质子'],
    ['药后面再议,先约专家', '药'],
    ['护工有了,缺的是押金', '护工'],
    ['专家约上了,就差交钱', '专家'],
  ])('%s refuses %s', (text, refused) => {
    expect(split(text).refused).toContain(refused);
    expect(split(text).kept).not.toContain(refused);
  });

  test.each([
    '要不要紧',
    '是不是肺癌,想问下',
    '特别痒,起疙瘩',
    '护工不要了',
    '别的医院行不行',
    '睡不好,怎么办',
    '护工有了',
    '押金交了能退吗',
  ])('%s refuses nothing', (text) => {
    expect(split(text).refused).toBe('');
  });
});
