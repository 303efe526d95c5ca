import { entity, readerOf, shownAs, taken, wrong } from './readings.js';

const read = readerOf('medical_advance', 'contact_name');

test.each([
  ['李明', '李明'],
  ['我叫李明', '李明'],
  ['联系人：李明', '李明'],
  ['欧阳小雨', '欧阳小雨'],
  ['阿卜杜拉·买买提', '阿卜杜拉·买买提'],
  ['John Smith', 'John Smith'],
])('「%s」 is %s', (text, value) => {
  expect(read(text)).toEqual(taken(value));
});

test.each([
  ['李', 'name_length'],
  ['123', 'name_none'],
  ['', 'name_none'],
  ['我自己', 'name_none'],
  ['13812345678', 'name_none'],
  ['这个要多久？', 'name_none'],
])('「%s」 is refused: %s', (text, reason) => {
  expect(read(text)).toEqual(wrong(reason));
});

test('the name found in a longer sentence counts', () => {
  const said = '找我爱人王小明就行13812345678';
  expect(read(said, { entities: [entity('name', '王小明', '王小明')] })).toEqual(taken('王小明'));
});

test('shown as it is', () => {
  expect(shownAs('medical_advance', 'contact_name', '李明')).toBe('李明');
});
