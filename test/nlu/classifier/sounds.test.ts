import { createSounds } from '../../../nlu/classifier/sounds.js';

describe('createSounds', () => {
  const sounds = createSounds({
    zhuan: '转',
    ren: '人',
    gong: '工',
    shi: '是',
    si: '四',
    xi: '西',
    an: '安',
    xian: '先',
  });

  test.each([
    ['转人工', ['zhuan', 'ren', 'gong']],
    ['zhuanrengong', ['zhuan', 'ren', 'gong']],
    ['xian', ['xian']],
    ['hdmi', ['']],
    ['转,人', ['zhuan', '', 'ren']],
    ['', []],
  ])('reads %s', (text, expected) => {
    expect(sounds.syllables(text)).toEqual(expected);
  });

  test('what is confused in speech sounds alike', () => {
    expect(sounds.blurred('是')).toEqual(sounds.blurred('四'));
  });

  test('letters without end are given up, not searched for ever', () => {
    expect(sounds.syllables(`${'xian'.repeat(500)}q`)).toEqual(['']);
  });
});
