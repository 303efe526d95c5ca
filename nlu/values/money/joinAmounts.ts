import type { MoneyValue } from '../types.js';
import type { Amount } from './findAmounts.js';

/** Joins 「3到5万」 into one range and takes in the words around a sum that make it rough (左右, 不到, 以上, 最多). */
export function joinAmounts(amounts: readonly Amount[], text: string): Amount[] {
  const joined: Amount[] = [];
  for (const amount of amounts) {
    const last = joined.at(-1);
    const range = last && rangeOf(last, amount, text);
    if (range) joined[joined.length - 1] = range;
    else joined.push(amount);
  }
  return joined.map((amount) => qualified(amount, text));
}

/** 「3-5万」: a first figure without a unit shares the second's. */
function rangeOf(low: Amount, high: Amount, text: string): Amount | undefined {
  const between = text.slice(low.end, high.start);
  if (
    !/^\s*(?:到|至|或者?|[-~])\s*$/.test(between) &&
    !(isPair(between, low, high) && !low.scaled && !low.marked)
  )
    return undefined;
  if (
    typeof low.value === 'object' &&
    'min' in low.value &&
    typeof high.value === 'number' &&
    low.value.min < high.value
  )
    return { ...low, end: high.end, value: { min: low.value.min, max: high.value } };
  if (typeof low.value !== 'number' || typeof high.value !== 'number') return undefined;
  const scale = low.scaled || !high.scaled ? 1 : unitOf(text.slice(high.start, high.end));
  const min = low.value < 1000 ? low.value * scale : low.value;
  const value = min < high.value ? { min, max: high.value } : min === high.value ? min : undefined;
  return {
    start: low.start,
    end: high.end,
    value,
    marked: low.marked || high.marked,
    scaled: low.scaled || high.scaled,
  };
}

/** 「5、6万」; with a comma only neighbours, as it may set two sums apart. */
function isPair(between: string, low: Amount, high: Amount): boolean {
  if (between === '、') return true;
  if (between !== ',' || typeof low.value !== 'number' || typeof high.value !== 'number') return false;
  return (
    low.value < 10 && Math.floor(high.value / 10 ** Math.floor(Math.log10(high.value))) === low.value + 1
  );
}

/** The last unit of the second figure: 万 in 5万 and in 1百万 alike. */
function unitOf(text: string): number {
  const [unit = ''] = /[百千万亿wkWK](?=[^百千万亿wkWK]*$)/.exec(text) ?? [];
  return { 百: 100, 千: 1000, k: 1000, 万: 10_000, w: 10_000, 亿: 100_000_000 }[unit.toLowerCase()] ?? 1;
}

function qualified(amount: Amount, text: string): Amount {
  const before = text.slice(Math.max(0, amount.start - cueReach), amount.start);
  const rest = text.slice(amount.end);
  const small = overflow(before, amount, text);
  if (small !== undefined) return { ...amount, start: amount.start - 1, value: { about: small } };
  const bare = amount.value === undefined ? bareMillion(amount, text) : undefined;
  if (bare !== undefined && (roughBehind.test(rest) || roughBefore.test(before)))
    return { ...amount, value: { about: bare } };
  if (typeof amount.value !== 'number') return amount;
  const value: MoneyValue = amount.value;
  if (atMostBefore.test(before) || atMostBehind.test(rest))
    return { ...amount, value: { min: 0, max: value } };
  const [tail = ''] = roughBehind.exec(rest) ?? [];
  if (tail !== '' || roughBefore.test(before) || aboutBefore.test(before))
    return { ...amount, end: amount.end + tail.length, value: { about: value } };
  return amount;
}

/** 上万 and 小十万 are about that much. */
function overflow(before: string, { value, start, end }: Amount, text: string): number | undefined {
  if (/(?<![早晚以往朝])上$/.test(before))
    return bareUnits.get(text.slice(start, end).replace(/[元块钱]/g, ''));
  return before.endsWith('小') && typeof value === 'number' && value >= 10_000 ? value : undefined;
}

/** 百万左右: without a figure before it 百万 is one million. */
function bareMillion({ start, end }: Amount, text: string): number | undefined {
  return /^百万[元块]?$/.test(text.slice(start, end)) ? 1_000_000 : undefined;
}

const bareUnits = new Map([
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['十万', 100_000],
  ['百万', 1_000_000],
]);

const cueReach = 10;
const atMostBefore =
  /(?:最多|最高|上限|(?<!不)(?:低于|少于|小于)|不高于|至多|顶多|不超过|不会超过|撑死|封顶)(?:也?就?是?|不过)$/;
const atMostBehind = /^\s*(?:以内|以下|之内|封顶)/;
const roughBefore =
  /(?:大概|大约|约|约莫|差不多|估计|估摸着?|毛估估?|可能|也就|将近|接近|[快近]|不到|不足|起码|至少|最少|超过|不止|不少于|不低于|怎么(?:也|着|都)|少说也?得?)(?:得|要|有|在|是|花|也就?|个|需要?)*$/;
/** 「大概自己要出4万」: these words may stand a little before the sum. */
const aboutBefore = /(?:大概|大约|估计|差不多|估摸|约莫|毛估)[^,。;\d]*$/;
const roughBehind =
  /^[,\s]*(?:大概|大约|差不多|估计)(?:吧|是|这样|这个数|的样子)*[。.!]*$|^\s*(?:左右|上下|的样子|以上|往上|朝上|出点?头|冒头|冒尖|挂零|开外|起步|不到|不止|打底|\+)/;
