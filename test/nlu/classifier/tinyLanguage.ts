import type { LanguageData } from '../../../nlu/classifier/languageData.js';

/** A language just large enough for tests; characters are cut one by one unless `words` knows better. */
export const tinyLanguage: LanguageData = {
  classes: { illness: ['感冒', '肺癌', '-炎'], home: ['马桶', '空调'], caregiver: ['护工'], nurse: ['护士'] },
  syllables: {
    dian: '垫店电',
    fu: '付富',
    hu: '护户',
    gong: '工公',
    shi: '士是',
    zhuan: '转',
    ren: '人',
    zhi: '纸',
    zi: '子质',
  },
  shorthand: { yldf: '医疗垫付', '👍': '赞' },
  variants: { 唔: '不' },
  heard: ['垫付', '护工', '转人工'],
  certainties: {
    emergency: { says: ['没呼吸', '叫不醒'], now: ['了', '快'], unless: ['为什么', '吗$'] },
    mental_health: { says: ['抑郁'], unless: ['投保'] },
    wish_to_die: { says: ['想死'], unless: ['想死你'] },
    agent: { says: ['^转?人工$'] },
    needs: {
      parts: '[,，]|还要',
      refusal: '不用',
      refused: '不用[^,，]*(?=[,，])',
      turns: '这次|就差',
      asides: '用过|同事',
      asked: '吗|呢',
    },
    unspecified: { drug_unspecified: ['oncology_drug', 'rare_disease_drug'] },
  },
};

const words = new Set([
  '垫付',
  '护工',
  '转人工',
  '护士',
  '马桶',
  '空调',
  '感冒',
  '纸子',
  '押金',
  '住院',
  '坏了',
  '堵了',
]);
const longestWord = 3;

/** Greedy longest match over a handful of words. */
export function tinyTokenise(text: string): string[] {
  const out: string[] = [];
  for (let at = 0; at < text.length; ) {
    let length = longestWord;
    while (length > 1 && !words.has(text.slice(at, at + length))) length -= 1;
    out.push(text.slice(at, at + length));
    at += length;
  }
  return out;
}
