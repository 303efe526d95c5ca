import { lastSaid } from '../../nlu/entities/lastSaid.js';
import { takenBack } from '../../nlu/takenBack.js';
import type { Entity } from '../../nlu/understanding.js';

test.each([
  ['三十万吧，不不，医生说二十万', '医生说二十万'],
  ['前天住进去的，呃不对，应该是大前天', '大前天'],
  ['13800138000，等等写错了，是13800138001', '13800138001'],
  ['把5万改成7万', '7万'],
  ['张三，不是，李四', '李四'],
  ['一号，不对，二号，不对，是三号', '三号'],
])('%s: %s counts', (text, counts) => {
  expect(text.slice(takenBack(text)?.from)).toBe(counts);
});

test.each([
  ['三十万', '不对，是二十万', '我爸不是车祸', '吃完药，不对劲', '电话写错了', '钱不够，不是不想治'],
])('nothing is taken back before something was said', (...texts) => {
  expect(texts.filter((text) => takenBack(text))).toEqual([]);
});

const date = (text: string, at: number, role?: string): Entity => ({
  ...{ kind: 'date', text, start: at, end: at + text.length, value: text },
  ...(role === undefined ? {} : { role }),
});

test('the new words take the place and the meaning of the old; other things stay', () => {
  const text = '昨天住的院，不对，是前天，我爸';
  const father: Entity = { kind: 'relation', text: '我爸', start: 13, end: 15, value: 'parent' };
  const said = lastSaid(text, [date('昨天', 0, 'admission'), date('前天', 10), father]);
  expect(said).toEqual([date('前天', 10, 'admission'), father]);
});

test('two days about two things both count', () => {
  const both = [date('昨天', 0, 'admission'), date('前天', 10, 'diagnosis')];
  expect(lastSaid('昨天住的院，不对，是前天确诊', both)).toEqual(both);
});
