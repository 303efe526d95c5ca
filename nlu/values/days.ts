import { readChineseNumber } from './chineseNumber.js';
import { negative, readInteger, rough } from './integer.js';
import { normaliseAnswer } from './normaliseValueText.js';
import type { Reading } from './reading.js';

/**
 * A length of time in days: a week is 7, a month 30, half a month 15, a year 365; a bare number is days. Reasons: `none`,
 * `unclear` (十来天, 两三周), `open_end` (到出院为止).
 */
export function readDays(text: string): Reading<number> {
  const normal = normaliseAnswer(text);
  const parts = [...normal.matchAll(length)];
  if (negative.test(normal)) return { ok: false, reason: 'unclear' };
  if (rough.test(normal.replace(/十天半个?月/, '几天')) || /十天半个?月/.test(normal))
    return { ok: false, reason: 'unclear' };
  if (parts.length === 0)
    return openEnd.test(normal) ? { ok: false, reason: 'open_end' } : readInteger(normal);
  const days = parts.map((part) => daysOf(part));
  if (days.includes(undefined) || !isOneLength(parts, normal)) return { ok: false, reason: 'unclear' };
  const total = days.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return { ok: true, value: Math.round(total) };
}

const length =
  /(?<amount>半|\d+(?:\.\d+)?|[〇零一二两俩三仨四五六七八九十廿卅百]{1,6})\s{0,2}(?<measure>个)?(?<half>半)?\s{0,2}(?<unit>天|日|周|星期|礼拜|月|季度|年)(?<halfBehind>半)?/g;

const openEnd =
  /(?:到|至|直到|等到?|住到).{0,8}(?:出院|为止|康复|恢复|好了?|能动|拆线|结束|能走|能下床)|出院(?:前|为止|的?时候)|长期|一直|整个住院|全程|不限|看情况|看恢复/;

function daysOf({ groups }: RegExpExecArray): number | undefined {
  const { amount = '', half, unit = '', halfBehind } = groups ?? {};
  const count = amount === '半' ? 0.5 : readChineseNumber(amount);
  const days = unitDays.get(unit);
  if (count === undefined || days === undefined) return undefined;
  const value = (count + ((half ?? halfBehind) ? 0.5 : 0)) * days;
  return days === 1 && !Number.isInteger(value) ? Math.ceil(value) : value;
}

const unitDays = new Map([
  ['天', 1],
  ['日', 1],
  ['周', 7],
  ['星期', 7],
  ['礼拜', 7],
  ['月', 30],
  ['季度', 90],
  ['年', 365],
]);

/** 「一个月零五天」 adds up, 「7天,不,10天」 does not. */
function isOneLength(parts: readonly RegExpExecArray[], text: string): boolean {
  return parts.every((part, index) => {
    const next = parts[index + 1];
    return (
      next === undefined ||
      /^(?:零|又|加|外加|再加|\s)?$/.test(text.slice(part.index + part[0].length, next.index))
    );
  });
}
