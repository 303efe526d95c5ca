import { createCertainties } from '../../../nlu/classifier/certainties.js';
import { readLanguageData } from '../../../nlu/classifier/readLanguageData.js';
import { normalise } from '../../../nlu/normalise.js';

describe('createCertainties with the list in data/', () => {
  const certainly = createCertainties(readLanguageData('data/lexicons').certainties);

  test.each([
    ['老伴刚刚倒在厨房叫不醒了', 'emergency'],
    ['孩子噎住了脸发紫快来人', 'emergency'],
    ['他没有呼吸了', 'emergency'],
    ['快叫救护车', 'emergency'],
    ['喝了半瓶农药怎么办 刚刚喝的', 'emergency'],
    ['转人工', 'agent'],
    ['请帮我转人工客服!', 'agent'],
    ['客服', 'agent'],
  ])('%s is certainly %s', (text, expected) => {
    expect(certainly(normalise(text))).toBe(expected);
  });

  test.each([
    '昏迷是什么原因引起的',
    '去年突然昏迷过一次，现在没事了',
    '脑梗昏迷住院，押金交不起了',
    '呼吸困难挂什么科',
    '被噎住了怎么急救的方法',
    '手机没反应了快帮我',
    '人工流产后多久能上班',
    '人工关节置换',
    '客服态度太差了',
    '帮我申请护工',
  ])('%s is left to the weights', (text) => {
    expect(certainly(normalise(text))).toBeNull();
  });
});
