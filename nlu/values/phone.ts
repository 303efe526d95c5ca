import { normaliseAnswer, normaliseValueText } from './normaliseValueText.js';
import type { Found, Reading } from './reading.js';
import { spelledFigures } from './spelledFigures.js';

/**
 * The mobile number of an answer: 11 digits, without +86, spaces and dashes; figures may be spelt (幺三八…). Reasons:
 * `none` (no number), `length`, `prefix` (not 13–19), `ambiguous` (two different numbers).
 */
export function readPhone(text: string): Reading<string> {
  const normal = spelledFigures(normaliseAnswer(text), 11).replace(betweenNumbers, ';');
  const bare = normal.replace(wordsAround, '');
  const found = findIn(figuresOnly.test(bare) && !abroad.test(bare) ? figures(bare) : normal);
  const wanted = found.filter(
    ({ start, end }) =>
      !refused.test(normal.slice(Math.max(0, start - 8), start)) && !dead.test(normal.slice(end)),
  );
  const numbers = [...new Set((wanted.length > 0 ? wanted : found).map(({ value }) => value))];
  const [number] = numbers;
  if (numbers.length > 1) return correction(normal) ?? { ok: false, reason: 'ambiguous' };
  if (number !== undefined) return { ok: true, value: number };
  const [longest = ''] = (normal.match(digitRuns) ?? [])
    .map(figures)
    .sort((one, other) => other.length - one.length);
  if (longest.length < 5) return { ok: false, reason: 'none' };
  return { ok: false, reason: longest.length === 11 ? 'prefix' : 'length' };
}

/** Mobile numbers in running text; the span takes in +86. */
export function findPhones(text: string): Found<string>[] {
  const spoken = spelledFigures(text, 11);
  // Letter for letter, so that the places stay where they are.
  const even = spoken.length === text.length ? spoken : text;
  if (!enoughDigits.test(even)) return [];
  return findIn(normaliseValueText(even)).map((found) => ({
    ...found,
    text: text.slice(found.start, found.end),
  }));
}

/** 「你记一下啊，177，3344，5566」 */
const wordsAround = /^[^\d+(]*(?=1)|[^\d]*$/g;

/** An answer of figures and separators of any kind (138,0013,8000). */
const figuresOnly = /^(?:[\s,、._+()/~*-]*\d){9,15}[\s,、._+()/~*-]*$/;

/** 「打这个,别打138…」 */
const refused = /(?:别|不要|甭|勿)(?:再)?(?:打|用|联系|留)(?:这个|那个|以前的?|旧的?|号|号码)*$/;
/** 「138…停机了」 */
const dead =
  /^[^,。;\d]{0,6}?(?:停机|打不通|不通了?|空号|注销|不用了|不用的|没用了|换掉|丢了|欠费|作废|关机|是?(?:旧|老|以前)的?号?|已经?换)/;
/** Two whole numbers side by side. */
const betweenNumbers = /(?<=(?<!\d)1[3-9]\d{9})\s+(?=1[3-9]\d{9}(?!\d))/g;
const abroad = /^[(\s]*(?:\+|00)(?!\s?\(?86)/;

const enoughDigits = /(?:[\d０-９][^\d０-９]{0,2}){10}/;
const mobile =
  /(?<![\dA-Za-z+])(?<!\d[ .·-])(?:(?:\+|00?)?86[\s·.-]*|\(\+?86\)\s*)?(?<number>1[3-9](?:[\s·._~*-]{0,2}\d){9})(?![\s·.-]?\d|[A-Za-z])/g;
const digitRuns = /\d(?:[\s·.()-]{0,2}\d)*/g;

function findIn(normal: string): Found<string>[] {
  return [...normal.matchAll(mobile)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    value: figures(match.groups?.['number'] ?? ''),
  }));
}

/** 「不是138…,是139…」: the number behind the denial. */
function correction(normal: string): Reading<string> | undefined {
  const found = findIn(normal);
  const last = found.at(-1);
  const denied = last && /不是|不对|写错|说错|改成|改为|换成/.test(normal.slice(0, last.start));
  return denied ? { ok: true, value: last.value } : undefined;
}

function figures(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.length > 11 ? digits.replace(/^(?:00)?86(?=1)/, '') : digits;
}
