import { createTextTools, prepareText } from '../../../nlu/classifier/prepareText.js';
import { createSounds } from '../../../nlu/classifier/sounds.js';
import { tinyLanguage, tinyTokenise } from './tinyLanguage.js';

describe('prepareText', () => {
  const tools = createTextTools(tinyLanguage, tinyTokenise, createSounds(tinyLanguage.syllables));

  test.each([
    ['押金, 五万!', '<押金五万>'],
    ['我要店付', '<我要垫付>'],
    ['dianfu', '<垫付>'],
    ['dian付', '<垫付>'],
    ['户公', '<护工>'],
    ['zhuanrengong', '<转人工>'],
    ['yldf', '<医疗垫付>'],
    ['唔要', '<不要>'],
    ['护工 👍🐢', '<护工赞>'],
    ['13800000000', '<0>'],
    ['ct', '<ct>'],
    ['', '<>'],
  ])('%s → %s', (text, expected) => {
    expect(prepareText(text, tools).plain).toBe(expected);
  });

  test('the words are those of the mended text', () => {
    expect(prepareText('要店付', tools).words).toEqual(['<', '要', '垫付', '>']);
  });

  test('a long story keeps both its ends', () => {
    const { plain } = prepareText(`头${'中'.repeat(2000)}尾`, tools);
    expect(plain.startsWith('<头')).toBe(true);
    expect(plain.endsWith('尾>')).toBe(true);
    expect(plain.length).toBeLessThan(400);
  });
});
