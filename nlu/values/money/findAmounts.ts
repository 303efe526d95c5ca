import { readChineseNumber } from '../chineseNumber.js';
import type { MoneyValue } from '../types.js';
import { readAmount } from './readAmount.js';

/** A sum as written, with what stands around it. Offsets are those of the text searched. */
export interface Amount {
  start: number;
  end: number;
  /** Undefined when the words name no figure (几万), or a currency other than yuan. */
  value: MoneyValue | undefined;
  /** Said in yuan (元, 块, ¥), or with 万, 千, w, k: then it needs no other sign that it is money. */
  marked: boolean;
  /** 万, 千 … was said, not only figures. */
  scaled: boolean;
}

const figure = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const first = '一二两俩三仨四五六七八九十百千万半几数廿壹贰叁肆伍陆柒捌玖拾';
const ones = '一二三四五六七八九壹贰叁肆伍陆柒捌玖';
const later = `〇零${first}亿佰仟多余来把`;
const latin = '\\s?个?[wWkK](?![a-zA-Z])';
const currencyBehind =
  '\\s{0,2}(?:(?<foreign>美元|美金|美刀|港币|港元|港纸|日元|日币|欧元|英镑|澳元|加元|泰铢|韩元|新台币|台币|新币|卢布|刀(?=$|[,。.吧左的])|USD|HKD)|' +
  '(?<yuan>(?:多|来|余)?(?:块钱?|元整?|圆整?|大洋)|人民币|RMB|rmb|CNY))';

const amountPattern = new RegExp(
  `(?<![\\dA-Za-z.])(?:(?<sign>[¥$]|人民币|RMB)\\s{0,2})?(?<run>(?:个(?=把[千万])|${figure}|[${first}])(?:${figure}|(?!一点(?![〇零一二三四五六七八九]))[${later}]|点(?=[〇零一二三四五六七八九])|${latin}|\\s(?=[万千百亿])|个(?=[万亿])|儿(?=八[千百]))*)(?:${currencyBehind})?(?<small>(?:\\d(?![\\d.])|[${ones}])(?:[毛角](?:(?:\\d(?![\\d.])|[${ones}])分?)?|(?![十百千万天个年月日次周盒支人号点岁:%]))(?![\\d${ones}]))?`,
  'g',
);

/** Every stretch of the (normalised) text that may be a sum, left to right. */
export function findAmounts(text: string): Amount[] {
  const amounts: Amount[] = [];
  amountPattern.lastIndex = 0;
  for (let match = amountPattern.exec(text); match !== null; match = amountPattern.exec(text)) {
    const amount = amountOf(match);
    if (amount !== undefined) amounts.push(amount);
  }
  return amounts;
}

function amountOf(match: RegExpExecArray): Amount | undefined {
  const { sign, run = '', foreign, yuan, small } = match.groups ?? {};
  const surplus = small === undefined || yuan?.endsWith('块') ? 0 : small.length;
  const start = match.index;
  const end = match.index + match[0].length - surplus;
  const rest = match.input.slice(end);
  const scaled = /[百千万亿佰仟wk]/i.test(run);
  if (foreign !== undefined || sign === '$') return { start, end, value: undefined, marked: true, scaled };
  if (sign === undefined && isCount(run, yuan, rest)) return undefined;
  const cents = surplus === 0 && small !== undefined ? centsOf(small) : 0;
  const value = readAmount(yuan !== undefined && /^[多来余]/.test(yuan) ? `${run}${yuan.charAt(0)}` : run);
  const marked = sign !== undefined || yuan !== undefined || /[千万亿仟wk]/i.test(run);
  return {
    start,
    end,
    value: typeof value === 'number' && cents > 0 ? Math.round(value * 100 + cents) / 100 : value,
    marked,
    scaled,
  };
}

/** 七毛八 is 78, 伍角 and the 5 of 三块5 are 50. */
function centsOf(small: string): number {
  const [tenths = '', hundredths = ''] = small.split(/[毛角]/);
  return (readChineseNumber(tenths) ?? 0) * 10 + (readChineseNumber(hundredths.replace('分', '')) ?? 0);
}

/** 三块钢板, 5万人, 3千克, 15号, 30% count something else than yuan. */
function isCount(run: string, yuan: string | undefined, rest: string): boolean {
  if (yuan?.endsWith('块')) return run === '一' ? !/^(?:$|[,。.!?\s])/.test(rest) : solid.test(rest);
  return yuan === undefined && (counted.test(rest) || (/^[百千万]/.test(run) && /^[一不别能]/.test(rest)));
}

const solid = /^(?:肿|骨|皮|石|瘤|伤|斑|钢|板|玻|布|地|疤|表|淤|硬|肉|息|儿|电池|砖|糖|蛋糕|软)/;
const counted =
  /^\s{0,3}(?:[人名次步件家户例科达分字里吨年月日号点岁份张粒片倍%℃度天周个位床楼层米克卡瓦伏时秒毫斤寸支瓶盒袋针杯碗只条项种类级期型院医折成篇遍回届车站路街室栋]|公[里斤分]|单位|小时|分钟|星期|礼拜|厘米|毫升|古霉素|艾可|[uU](?![a-z])|IU|[mk]g|ml|cm|mm|屏|电视|高清|画质)/;
