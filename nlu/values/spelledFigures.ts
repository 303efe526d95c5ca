import { chineseDigits } from './chineseNumber.js';

/**
 * Runs of at least `least` figures read out one by one become digits (幺三八零零一三八零零零, 一三八、零零一三、八零零零, 壹叁捌…), the words
 * of radio speech among them (洞, 拐, 勾). Runs of plain digits stay as they are.
 */
export function spelledFigures(text: string, least: number): string {
  if (!spelt.test(text)) return text;
  return text.replace(run, (said) => {
    const plain = said.replace(/[\s、,.-]/g, '').replace(/[洞拐勾]/g, (word) => radio.get(word) ?? word);
    const digits = plain.length >= least && !/^\d+$/.test(plain) ? chineseDigits(plain) : undefined;
    return digits ?? said;
  });
}

const figure = '[〇○零幺一二两三四五六七八九壹贰叁肆伍陆柒捌玖洞拐勾\\d]';
const run = new RegExp(`${figure}(?:[\\s、,.-]?${figure})+`, 'g');
const spelt = /(?:[〇○零幺一二两三四五六七八九壹贰叁肆伍陆柒捌玖洞拐勾][\s、,.-]?){3}/;
const radio = new Map([
  ['洞', '零'],
  ['拐', '七'],
  ['勾', '九'],
]);
