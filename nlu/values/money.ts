import { type Amount, findAmounts } from './money/findAmounts.js';
import { joinAmounts } from './money/joinAmounts.js';
import { normaliseAnswer, normaliseValueText } from './normaliseValueText.js';
import type { Found, Reading } from './reading.js';
import type { MoneyValue } from './types.js';

/**
 * The sum an answer names, in yuan. `about` for 左右, 多, 几 behind a figure, 不到, 以上; a range for 3-5万, 两三万, and from 0
 * for 最多 and 以内. Reasons: `none` (no sum in it), `unclear` (几万, dollars, a bare 5, two different sums).
 */
export function readMoney(text: string): Reading<MoneyValue> {
  const normal = normaliseAnswer(text).replace(almost, '接近');
  if (/^[零〇](?:元|块钱?)?[。.!]?$/.test(normal)) return { ok: true, value: 0 };
  const all = joinAmounts(findAmounts(normal), normal);
  const amounts = likelySums(all.filter((amount) => !isRate(amount, normal)));
  if (amounts.length === 0 && likelySums(all).length > 0) return { ok: false, reason: 'unclear' };
  if (amounts.length === 0) return { ok: false, reason: 'none' };
  const chosen = amounts.length === 1 ? amounts[0] : chosenAmount(amounts, normal);
  if (chosen?.value === undefined || isBareAndSmall(chosen) || looksLikeADate(chosen, normal))
    return { ok: false, reason: 'unclear' };
  return { ok: true, value: chosen.value };
}

/** Sums in running text. They are in yuan or with 万, 千, w, k, or stand behind a word such as 费用 or 押金. */
export function findMoney(text: string): Found<MoneyValue>[] {
  if (!looksLikeMoney.test(text)) return [];
  const normal = normaliseValueText(text);
  return joinAmounts(findAmounts(normal), normal).flatMap((amount) => {
    const { start, end, value, marked } = amount;
    if (value === undefined || (!marked && !(isSizable(amount) && isCued(normal, start)))) return [];
    return [{ text: text.slice(start, end), start, end, value }];
  });
}

const looksLikeMoney = /[元块圆圓塊¥￥万萬千亿億仟]|[\d０-９]\s?个?[wWkKｗＷｋＫ]|[\d０-９]{3}/;

/** 「差一点五万」 is not 1.5万 less. */
const almost = /差一?点儿?(?:就)?(?:是|到)?(?=[\d一二两三四五六七八九十])/g;

/** 每天3000, 3000一天, 一个月两万: what a day or a time costs is not the sum. */
function isRate({ start, end }: Amount, text: string): boolean {
  return rateBefore.test(text.slice(Math.max(0, start - 14), start)) || rateBehind.test(text.slice(end));
}

const measure = '(?:天|日|晚上?|周|个?星期|个?礼拜|个?月|年|次(?!性)|回|个?疗程|针|盒|瓶|支|片|小时)';
const rateBefore = new RegExp(
  `(?:每一?|(?<![\\d一二三四五六七八九十第])一)${measure}(?:的?(?:费用|药费|床位费|化疗|放疗|透析|治疗|检查|住院|手术|打针))?(?:就|都|也|大概|大约|差不多|估计|得|要|需要|花|是|收|约|的){0,3}$`,
);
const rateBehind = new RegExp(
  `^\\s*(?:左右|上下)?\\s*(?:(?:每一?|一|/)\\s*${measure}|/\\s*(?:d|day))(?!下来|就够)`,
);

/** Beside a sum with a unit a lone small numeral is something else (一共5万, 第二次3万), and so is a phone number. */
function likelySums(amounts: readonly Amount[]): Amount[] {
  const said = amounts.filter(({ scaled, marked, value }) => scaled || marked || value !== undefined);
  const units = said.filter(({ scaled, marked }) => scaled || marked);
  return units.length === 0 ? said : said.filter((amount) => units.includes(amount) || isLarge(amount));
}

function isLarge({ value }: Amount): boolean {
  return typeof value !== 'number' || (value >= 100 && value < 1_000_000_000);
}

/** Of several sums the one that is the customer's own part, or the one behind a correction; else none. */
function chosenAmount(amounts: readonly Amount[], text: string): Amount | undefined {
  const last = amounts.at(-1);
  if (new Set(amounts.map(({ value }) => JSON.stringify(value))).size === 1) return last;
  if (last && corrected.test(text.slice(0, last.start))) return last;
  const own = amounts.filter(({ start }) => ownPart.test(text.slice(Math.max(0, start - 20), start)));
  return own.length === 1 ? own[0] : undefined;
}

const corrected = /不是|不对|说错|写错|打错|记错|改成|改为|更正|[哦噢喔呃额啊哎诶]不|[,。.;]不[,,]/;

const ownPart =
  /(?:自费|自付|自己|个人|自个儿?|我们?)(?:要|得|需要?|还|再|部分|这块|承担|出|付|掏|交|负担|大概|大约|估计|差不多|约|是|的|了|可能|应该|预计){0,6}$/;

/** A lone 「5」 may be 5 yuan or 5万. */
function isBareAndSmall({ value, marked, scaled }: Amount): boolean {
  return !marked && !scaled && typeof value === 'number' && value < 100 && value !== 0;
}

/** Eight figures that are a date, or more than any bill has, are not taken for yuan without a unit. */
function looksLikeADate({ marked, scaled, start, end }: Amount, text: string): boolean {
  if (marked || scaled) return false;
  const run = text.slice(start, end).trim();
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/.test(run) || /^\d{9,}$/.test(run);
}

function isSizable({ value }: Amount): boolean {
  return typeof value !== 'number' || (value >= 100 && value < 100_000_000);
}

function isCued(text: string, start: number): boolean {
  return /(?:费用?|押金|[钱款金额]|花了?|[交欠付差缺掏]了?|预计|账单|垫付|总共|一共)(?:大概|大约|约|差不多|估计|是|为|要|共|了|[:\s])*$/.test(
    text.slice(Math.max(0, start - 14), start),
  );
}
