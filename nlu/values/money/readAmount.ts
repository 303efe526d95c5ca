import { readChineseNumber } from '../chineseNumber.js';
import type { MoneyValue } from '../types.js';

/**
 * The figure a run of numerals means, without its currency: `2万8` → 28,000, `两三万` → a range, `十几万` → about 150,000,
 * `五万多` → about 50,000. Undefined when it names none (`几万`, `百万`, `五六点`).
 */
export function readAmount(run: string): MoneyValue | undefined {
  const text = run.replace(/\s|个(?!把)/g, '');
  const exact = readChineseNumber(text);
  if (exact !== undefined) return exact;
  return readHalf(text) ?? readEither(text) ?? readTens(text) ?? readPair(text) ?? readRough(text);
}

/** 两万半, 半万. */
function readHalf(text: string): number | undefined {
  if (/^半[万wW]$/.test(text)) return 5000;
  const [, head, unit = ''] = /^(.+([万千百]))半$/.exec(text) ?? [];
  const whole = head === undefined ? undefined : readChineseNumber(head);
  return whole === undefined ? undefined : whole + (units.get(unit) ?? 0) / 2;
}

/** 十万八万, 三万五万: one of the two, in either order. */
function readEither(text: string): MoneyValue | undefined {
  const [, one = '', other = ''] =
    /^([一二两三四五六七八九十百\d]+[万千百])([一二两三四五六七八九十百\d]+[万千百])$/.exec(text) ?? [];
  if (one.slice(-1) !== other.slice(-1)) return undefined;
  const [min = 0, max = 0] = [one, other].map((sum) => readChineseNumber(sum) ?? 0).sort((a, b) => a - b);
  return min > 0 && max > min && max <= min * 2.5 ? { min, max } : undefined;
}

/** 十几二十万, 二十几三十万: from the first ten to the next. */
function readTens(text: string): MoneyValue | undefined {
  const [, low = '', high = '', tail = ''] =
    /^([二三四五六七八九]?十)[几来多]([二三四五六七八九]十)([百千万]?)$/.exec(text) ?? [];
  if (low === '') return undefined;
  const min = readChineseNumber(low + tail);
  const max = readChineseNumber(high + tail);
  return min !== undefined && max !== undefined && min < max ? { min, max } : undefined;
}

/** Two figures side by side are a range: 两三万, 十七八万, 三五千, 两万五六. */
function readPair(text: string): MoneyValue | undefined {
  const [, head = '', low = '', high = '', tail = ''] = pair.exec(text) ?? [];
  if (low === '') return undefined;
  const min = readChineseNumber(head + low + tail);
  const max = readChineseNumber(head + high + tail);
  const close = (readChineseNumber(high) ?? 0) - (readChineseNumber(low) ?? 0);
  if (min === undefined || max === undefined || close < 1 || close > 2) return undefined;
  return { min, max };
}

const pair = /^(.*?)([一二两三四五六七八九])([一二两三四五六七八九])([^一二三四五六七八九]*?)[多来余]?$/;

/** 十几万 is taken in the middle, 五万多 and 十来万 at the figure named; a bare 几 names nothing. */
function readRough(text: string): MoneyValue | undefined {
  const [, unit = ''] = /^(?:个把([千万])|([千万])把|([千万])儿八[千百]$)/.exec(text)?.filter(Boolean) ?? [];
  if (unit !== '') return { about: units.get(unit) ?? 0 };
  if (/^[几数]/.test(text)) return undefined;
  const plain = text
    .replace(/0几/, '5')
    .replace('几', '五')
    .replace(/[多来余把]/g, '');
  if (plain === text) return undefined;
  const value = readChineseNumber(/^[百千万]/.test(plain) ? `一${plain}` : plain);
  return value === undefined ? undefined : { about: value };
}

const units = new Map([
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
]);
