import { readName } from '../../../nlu/values/name.js';

test.each([
  ['王五', '王五'],
  ['我叫王五', '王五'],
  ['姓名：王五', '王五'],
  ['联系人是李小明', '李小明'],
  ['我是张三丰', '张三丰'],
  ['王 五', '王五'],
  ['李雷吧', '李雷'],
  ['王五，谢谢', '王五'],
  ['我的名字是欧阳娜娜', '欧阳娜娜'],
  ['阿卜杜拉·买买提', '阿卜杜拉·买买提'],
  ['迪丽热巴•迪力木拉提', '迪丽热巴·迪力木拉提'],
  ['陳大文', '陳大文'],
  ['John Smith', 'John Smith'],
  ['王', 'length'],
  ['王'.repeat(21), 'length'],
  ['13800138000', 'none'],
  ['不知道', 'none'],
  ['你们能不能快点', 'none'],
  ['为什么要问这个', 'none'],
  ['是我妈妈', 'none'],
  ['', 'none'],
  ['王五🙂', 'none'],
  ['王五'.repeat(50), 'none'],
])('%s is %s', (text, expected) => {
  const reading = readName(text);
  expect(reading.ok ? reading.value : reading.reason).toBe(expected);
});
