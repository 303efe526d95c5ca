import { localDate } from '../../time/localDate.js';
import { readChineseNumber } from './chineseNumber.js';
import { collectDates } from './date/collectDates.js';
import { type DateContext, type DateHit, day } from './date/dateHit.js';
import { normaliseAnswer, normaliseValueText } from './normaliseValueText.js';
import type { Found, Reading } from './reading.js';
import type { DateValue } from './types.js';

export type { DateContext } from './date/dateHit.js';

/**
 * The one day or month an answer names. Reasons: `none` (no date in it), `vague` (去年夏天, 月初), `impossible` (2月30号),
 * `ambiguous` (周末, 7月15到20号, two different days).
 */
export function readDate(text: string, context: DateContext): Reading<DateValue> {
  const normal = withoutPart(
    joinSpacedFigures(yearsAgo(spokenPoints(plainNumerals(normaliseAnswer(text))), context)),
  );
  const hits = collectDates(normal, context, 'answer');
  const corrected = afterCorrection(hits, normal);
  const values = new Set(corrected.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : [])));
  const refused = corrected.find(({ outcome }) => !outcome.ok && outcome.reason !== 'vague')?.outcome;
  if (refused !== undefined) return refused;
  const [value] = values;
  if (values.size > 1 || hasStrayYear(corrected, normal)) return { ok: false, reason: 'ambiguous' };
  if (value !== undefined) return { ok: true, value };
  if (corrected.length > 0) return { ok: false, reason: 'vague' };
  return readElsewhere(normal, context);
}

/** Days and months named in running text, left to right; rough and impossible ones are left out. */
export function findDates(text: string, context: DateContext): Found<DateValue>[] {
  return collectDates(normaliseValueText(text), context, 'sentence').flatMap(({ start, end, outcome }) =>
    outcome.ok ? [{ text: text.slice(start, end), start, end, value: outcome.value }] : [],
  );
}

/** 「上个月月底31号」: the day says it more exactly. */
function withoutPart(text: string): string {
  return text.replace(/(?<=月)份?月?[初末底头](?:的|那个?)?(?=\d{1,2}[号日])/g, '');
}

/** 「2024 7 15」, 「2024、7、15」 and 「2024。7。15」, where nothing but a date was asked for. */
function joinSpacedFigures(text: string): string {
  return text
    .replace(/(?<=\d)。(?=\d)/g, '.')
    .replace(/^((?:19|20)\d\d)[\s,、_]+(\d{1,2})[\s,、_]+(\d{1,2})(?!\d)/, '$1-$2-$3');
}

/** 「三年前的8月」 */
function yearsAgo(text: string, { today }: DateContext): string {
  return text.replace(
    /(?<![\d〇零一二三四五六七八九十])([一二两三四五六七八九十]|\d{1,2})年(?:之|以)?前的?\s*(?=(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)/,
    (_said, count: string) => `${Number(today.slice(0, 4)) - (readChineseNumber(count) ?? 0)}年`,
  );
}

/** 「二零二六点十一点九」, as a date is read out. */
function spokenPoints(text: string): string {
  return text.replace(
    /(?<![\d〇零一二三四五六七八九])([〇○零一二三四五六七八九]{4}|(?:19|20)\d\d)点([一二三四五六七八九十\d]{1,2})点([一二三四五六七八九十\d]{1,3})/,
    '$1年$2月$3日',
  );
}

/** 贰零贰陆年叁月伍日, as on forms and cheques. */
function plainNumerals(text: string): string {
  return text.replace(/[壹贰叁肆伍陆柒捌玖拾]/g, (numeral) =>
    '一二三四五六七八九十'.charAt('壹贰叁肆伍陆柒捌玖拾'.indexOf(numeral)),
  );
}

/** 「不是20号,是21号」: what stands behind the denial counts. */
function afterCorrection(hits: DateHit[], text: string): DateHit[] {
  const last = hits.at(-1);
  if (hits.length < 2 || last === undefined) return hits;
  const first = hits.at(-2);
  if (first !== undefined && /^[,\s]*(?:而|并)?不是\s*$/.test(text.slice(first.end, last.start)))
    return [first];
  const denied = /不是|不对|说错|记错|写错|打错|更正|改成|改为|[哦噢喔呃额啊哎诶]不|[,。.;]不[,,]/.test(
    text.slice(0, last.start),
  );
  return denied ? [inSameMonth(last, hits, text)] : hits;
}

/** 「10月8号,哦不,9号」: a day alone corrects the day of the date before it. */
function inSameMonth(last: DateHit, hits: readonly DateHit[], text: string): DateHit {
  const before = hits.at(-2)?.outcome;
  const bare = /^(\d{1,2}|[一二三四五六七八九十廿]{1,3})\s*[号日]$/.exec(
    text.slice(last.start, last.end),
  )?.[1];
  if (bare === undefined || !before?.ok || before.value.length < 10) return last;
  const { value } = before;
  const date = localDate(Number(value.slice(0, 4)), Number(value.slice(5, 7)), readChineseNumber(bare) ?? 0);
  return { ...last, outcome: day(date) };
}

/** 「9月1日 2016」: a year that belongs to no date may well belong to this one. */
function hasStrayYear(hits: readonly DateHit[], text: string): boolean {
  return [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].some(({ index }) =>
    hits.every(({ start, end }) => index < start || index >= end),
  );
}

/** Right now, as an answer to 「哪天」; else whatever the second reader makes of it. */
function readElsewhere(text: string, { today, fallbackDates }: DateContext): Reading<DateValue> {
  if (rightNow.test(text)) return { ok: true, value: today };
  const second = datedWords.test(text) ? fallbackDates?.(text, today) : undefined;
  return second === undefined ? { ok: false, reason: 'none' } : { ok: true, value: second };
}

const rightNow =
  /^(?:就|才|是|也就)*(?:刚刚|刚才|刚|现在|此刻|眼下|当下|这会儿|今儿)(?:[住入出来做到送进确查的了院诊]|手术|才|呢|吧|啊)*[,。.!?,!]*$/;
const datedWords = /[年月日号天周期拜]/;
