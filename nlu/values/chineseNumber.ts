/**
 * A whole numeral of digits, Chinese numerals (small or formal), or a mix with units: `12,000`, `3万5`, `一百零五`, `伍万`,
 * `廿三`, `1.5万`, `二〇二四`. A last lone digit counts in the next lower unit, as people say it (`3万5` is 35,000).
 * Undefined when the text is anything else (`几`, `五六`, ``).
 */
export function readChineseNumber(text: string): number | undefined {
  if (text === '') return undefined;
  if (plainDigits.test(text)) return Number(text.replaceAll(',', ''));
  const digits = chineseDigits(text);
  if (digits !== undefined) return text.length === 2 && !/[〇○零]/.test(text) ? undefined : Number(digits);
  const tokens = tokenise(text);
  return tokens === undefined ? undefined : sum(tokens);
}

/** One digit for each numeral, read one by one (`二〇二四` → `2024`, `幺三八` → `138`); undefined when another character is in it. */
export function chineseDigits(text: string): string | undefined {
  let digits = '';
  for (const char of text) {
    const value = digitValues.get(char);
    if (value === undefined) return undefined;
    digits += String(value);
  }
  return digits === '' ? undefined : digits;
}

/** The characters a numeral may consist of, to be used inside a regular expression's brackets. */
export const numeralCharacters = '0-9〇○零一二两俩三仨四五六七八九十廿卅百千万亿壹贰叁肆伍陆柒捌玖拾佰仟';

const plainDigits = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const numberToken = /^\d+(?:\.\d+)?/;

const digitValues = new Map<string, number>([
  ...[...'〇一二三四五六七八九'].map((char, value) => [char, value] as const),
  ...[...'零壹贰叁肆伍陆柒捌玖'].map((char, value) => [char, value] as const),
  ...[...'0123456789'].map((char, value) => [char, value] as const),
  ['○', 0],
  ['幺', 1],
  ['两', 2],
  ['俩', 2],
  ['仨', 3],
]);

const unitValues = new Map<string, number>([
  ...[...'十拾'].map((char) => [char, 10] as const),
  ...[...'百佰'].map((char) => [char, 100] as const),
  ...[...'千仟kK'].map((char) => [char, 1000] as const),
  ...[...'万wW'].map((char) => [char, 10_000] as const),
  ['亿', 100_000_000],
]);

type Token =
  | { kind: 'number'; value: number; single: boolean }
  | { kind: 'zero' }
  | { kind: 'unit'; value: number };

function tokenise(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const [digits] = numberToken.exec(text.slice(at)) ?? [];
    const char = text.charAt(at);
    if (digits !== undefined) {
      if (digits.length > 1 && digits.startsWith('0') && !digits.includes('.')) tokens.push({ kind: 'zero' });
      tokens.push(
        digits === '0'
          ? { kind: 'zero' }
          : { kind: 'number', value: Number(digits), single: digits.length === 1 },
      );
      at += digits.length;
      continue;
    }
    const read = tokensOf(text, at);
    if (read === undefined) return undefined;
    tokens.push(...read.tokens);
    at += read.length || char.length;
  }
  return tokens;
}

function tokensOf(text: string, at: number): { tokens: Token[]; length: number } | undefined {
  const char = text.charAt(at);
  if (char === '廿' || char === '卅') {
    const tens = { kind: 'number', value: char === '廿' ? 2 : 3, single: true } as const;
    return { tokens: [tens, { kind: 'unit', value: 10 }], length: 1 };
  }
  const unit = unitValues.get(char);
  if (unit !== undefined) return { tokens: [{ kind: 'unit', value: unit }], length: 1 };
  const decimal = chineseDecimal.exec(text.slice(at));
  if (decimal) return decimalToken(decimal[0]);
  const value = digitValues.get(char);
  if (value === undefined || char === '幺') return undefined;
  return { tokens: [value === 0 ? { kind: 'zero' } : { kind: 'number', value, single: true }], length: 1 };
}

const chineseDecimal = /^[〇零一二两三四五六七八九]点[〇零一二三四五六七八九]+/;

/** `一点五`: the digits behind the point stand one by one. */
function decimalToken(text: string): { tokens: Token[]; length: number } | undefined {
  const [whole = '', part = ''] = text.split('点').map((digits) => chineseDigits(digits) ?? '');
  return {
    tokens: [{ kind: 'number', value: Number(`${whole}.${part}`), single: false }],
    length: text.length,
  };
}

interface Sum {
  total: number;
  /** What has been summed below the last 万 or 亿. */
  section: number;
  pending: { value: number; single: boolean } | undefined;
  lastUnit: number;
  afterZero: boolean;
}

/** Sums tokens whose units must descend within each group of four; undefined when they do not make one number. */
function sum(tokens: readonly Token[]): number | undefined {
  const state: Sum = {
    total: 0,
    section: 0,
    pending: undefined,
    lastUnit: Number.POSITIVE_INFINITY,
    afterZero: false,
  };
  for (const token of tokens) {
    const fits = token.kind === 'unit' ? addUnit(state, token.value) : addDigit(state, token);
    if (!fits) return undefined;
  }
  const { total, section, pending, lastUnit, afterZero } = state;
  if (!pending) return round(total + section);
  const inLowerUnit = pending.single && !afterZero && lastUnit >= 100 && Number.isFinite(lastUnit);
  return round(total + section + pending.value * (inLowerUnit ? lastUnit / 10 : 1));
}

function addDigit(state: Sum, token: Exclude<Token, { kind: 'unit' }>): boolean {
  if (state.pending) return false;
  if (token.kind === 'zero') state.afterZero = true;
  else state.pending = token;
  return true;
}

function addUnit(state: Sum, unit: number): boolean {
  const { pending, lastUnit } = state;
  if (unit < 10_000) {
    if (unit >= lastUnit && lastUnit < 10_000) return false;
    if (!pending && unit !== 10) return false;
    state.section += (pending?.value ?? 1) * unit;
  } else {
    const head = state.section + (pending?.value ?? 0);
    if (
      (head === 0 && state.total === 0) ||
      (unit === 10_000 && state.total > 0 && state.total < 100_000_000)
    )
      return false;
    state.total = unit === 10_000 ? state.total + head * unit : (state.total + head) * unit;
    state.section = 0;
  }
  state.pending = undefined;
  state.lastUnit = unit;
  state.afterZero = false;
  return true;
}

/** 1.1 × 10,000 must not show binary dust. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
