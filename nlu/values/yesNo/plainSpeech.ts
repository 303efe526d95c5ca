/**
 * Words of the dialects as the rules know them (做咗 → 做了, 仲未 → 还未, 冒得 → 没得). The characters of Cantonese that the rules
 * themselves hold (唔, 冇, 系) stay.
 */
export function plainSpeech(text: string): string {
  return dialect.reduce(
    (plain, [words, usual]) => plain.replace(words, usual),
    text.replace(decoration, ' ').replace(twice, '$1'),
  );
}

/** Pictures behind words only adorn them; a tick or a cross may be the answer. */
const decoration =
  /(?<=\p{L})(?![❌✅✔☑✗✘✖🙅👎])(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D)+/gu;

/** 「开过了开过了」 */
const twice = /([\u4e00-\u9fff]{2,4})\1+/g;

const dialect: readonly (readonly [RegExp, string])[] = [
  [/唔该晒?/g, '谢谢'],
  [/[冇没]乜(?:嘢|野)?/g, '没什么'],
  [/唔(?=[\u4e00-\u9fff])/g, '不'],
  [/咗/g, '了'],
  [/喇|嘞/g, '啦'],
  [/㗎|嘅/g, '的'],
  [/啩/g, '吧'],
  [/喎|噃|㖞/g, '啊'],
  [/仲(?=[未冇有系在没要])/g, '还'],
  [/[冒毛冇](?=得)/g, '没'],
  [/咪(?=住|搞|办|先)/g, '别'],
  [/佢/g, '他'],
  [/唔使/g, '不用'],
  [/不得行/g, '不行'],
  [/莫来头/g, '没关系'],
  [/晓不得/g, '不晓得'],
  [/么子/g, '什么'],
];
