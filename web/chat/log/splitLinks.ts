export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'call'; text: string; number: string }
  | { kind: 'number'; text: string };

/** Longest first, so that no number is read as the beginning of another. */
const hotlines = ['10109955', '12356', '12378', '120', '110', '119'];
/** Reference numbers and days: nobody can read them out when the line breaks at one of their hyphens. */
const hyphened = '(?<![\\w-])(?:[A-Z]{2,4}-\\d{8}-\\d{4,}|\\d{4}-\\d{2}-\\d{2})(?![\\w-])';
const address = `https://[^\\s<>"'，。；：！？、（）《》「」【】]+`;
const found = new RegExp([address, hyphened, ...hotlines].join('|'), 'g');

/** A three-digit number before one of these is an amount (120 元, 120 天), not an emergency call. */
const measures =
  /^\s*[元块天日月年岁周个次例名人位家条项件种款部份页张盒瓶支片粒袋度号楼室层栋路弄米秒分小公千百万亿毫升克斤倍%％‰./:：\-~～—–]/;
const counted = /[\d.,，:：/\-~～—–第￥¥$约共超满#]\s*$/;

/** Plain text with the links, telephone and reference numbers in it told apart; the pieces joined are the text again. */
export function splitLinks(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(found)) {
    const piece = readMatch(text, match);
    if (!piece) continue;
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) });
    pieces.push(piece);
    end = match.index + piece.text.length;
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces;
}

function readMatch(text: string, match: RegExpMatchArray & { index: number }): Piece | undefined {
  const hit = match[0];
  if (hit.startsWith('https://')) return readAddress(hit);
  if (hit.includes('-')) return { kind: 'number', text: hit };
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + hit.length);
  if (/[\dA-Za-z]$/.test(before) || /^[\dA-Za-z]/.test(after)) return undefined;
  if (hit.length === 3 && isAmount(before, after)) return undefined;
  return { kind: 'call', text: hit, number: hit };
}

/** A full stop or bracket at the end belongs to the sentence. */
function readAddress(hit: string): Piece | undefined {
  const href = hit.replace(/[.,;:!?)\]]+$/, '');
  return href.length > 'https://'.length ? { kind: 'link', text: href, href } : undefined;
}

function isAmount(before: string, after: string): boolean {
  // 「拨打 120/110」 and 「120、110」 are both calls; only digits around a slash make a date or a fraction.
  if (/^\s*[/、]\s*1(10|19|20)(?!\d)/.test(after)) return false;
  if (/1(10|19|20)\s*[/、]\s*$/.test(before)) return false;
  if (/[拨打叫]\s*$/.test(before)) return false;
  return measures.test(after) || counted.test(before);
}
