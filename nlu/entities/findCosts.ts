import { isDenied, type Sentence } from '../lexicons/readSentence.js';
import { findMoney } from '../values/money.js';
import type { MoneyValue } from '../values/types.js';
import type { Finding } from './finding.js';

/** Sums that something costs; money in hand, prices by the piece and limits are left out. */
export function findCosts(sentence: Sentence): Finding[] {
  if (!looksLikeMoney.test(sentence.plain)) return [];
  const sums = findMoney(sentence.plain).filter(
    ({ start, end }) => !isDenied(sentence, start, denial) && !isOther(sentence, start, end),
  );
  const own = sums.filter(({ start }) => ownShare.test(sentence.plain.slice(0, start)));
  return (own.length > 0 ? own : sums).map(({ start, end, value }) => ({
    kind: 'money',
    start,
    end,
    value: rough(sentence.plain, start, value),
  }));
}

/** 「要四万多,医保报完我们自己出两万」: of several sums the one they pay themselves. */
const ownShare =
  /(?:自己|个人|自家)(?:还|要|得|大概|只|就)*(?:出|付|掏|花|承担|负担)(?:个|了|大概)?$|自[费付](?:大概|约)?$/;

/** 「大概要出6万」: the word for about may stand a few letters before the sum. */
function rough(plain: string, start: number, value: MoneyValue): MoneyValue {
  const before = plain.slice(Math.max(0, start - aboutReach), start);
  return typeof value === 'number' && aboutBefore.test(before) ? { about: value } : value;
}

const aboutReach = 8;
const aboutBefore = /(?:大概|大约|估计|差不多|估摸|约莫)[^,，。;；\d]*$/;
const looksLikeMoney = /[\d零一二两三四五六七八九十几百千万亿]/;
const denial = { reach: 2, absence: false };
/** 快, 大概, 就 may stand between. */
const gapBefore = 2;
const gapAfter = 1;

function isOther({ plain, vocabulary }: Sentence, start: number, end: number): boolean {
  const { not_cost_before, not_cost_after } = vocabulary.beside;
  for (let gap = 0; gap <= gapBefore; gap += 1) {
    if (not_cost_before.before(plain, start - gap) !== undefined) return true;
  }
  for (let gap = 0; gap <= gapAfter; gap += 1) {
    if (not_cost_after.after(plain, end + gap) !== undefined) return true;
  }
  return false;
}
