import names from '../../../data/lexicons/divisions.json' with { type: 'json' };
import { type Candidate, divisionIndex } from './divisionIndex.js';

/** A name in the text and the places it may mean. */
export interface Mention {
  start: number;
  end: number;
  name: string;
  candidates: Candidate[];
  /** False for names that are everyday words too, and mean a place only beside another one or a word such as 在. */
  sure: boolean;
}

/** The names of places in the (normalised) text, left to right, the longest at each point. */
export function placeMentions(text: string): Mention[] {
  const { lengths } = divisionIndex();
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length - 1; at++) {
    const known = lengths.get(text.slice(at, at + 2));
    const mention = known && longestAt(text, at, known);
    if (mention === undefined) continue;
    mentions.push(mention);
    at = mention.end - 1;
  }
  return mentions;
}

function longestAt(text: string, start: number, lengths: readonly number[]): Mention | undefined {
  for (const length of lengths) {
    const name = text.slice(start, start + length);
    if (name.length < length) continue;
    const mention = mentionOf(text, start, name);
    if (mention !== undefined) return mention;
  }
  return undefined;
}

function mentionOf(text: string, start: number, name: string): Mention | undefined {
  const { sure, bare } = divisionIndex();
  const sureOnes = candidatesOf(sure.get(name));
  const bareOnes = candidatesOf(bare.get(name));
  if (sureOnes.length + bareOnes.length === 0) return undefined;
  const end = start + name.length;
  const next = text.charAt(end);
  if (!/[省市区县州旗镇]$/.test(name) && isOtherWord(name, text.slice(end))) return undefined;
  // 双流县, 吴江市: districts go by the name of the county they once were.
  if (
    bareOnes.length > 0 &&
    /[县市区]/.test(next) &&
    !isOtherWord(name, next) &&
    !/^[县市区](?:区|里|城)/.test(text.slice(end))
  ) {
    return { start, end: end + 1, name: name + next, candidates: bareOnes, sure: true };
  }
  const isShortened =
    name.endsWith('市') &&
    /^[中南北]区/.test(text.slice(end)) &&
    hasCentre(text.slice(end - 1, end + 2), sureOnes);
  return {
    start,
    end: isShortened ? end - 1 : end,
    name,
    candidates: [...sureOnes, ...bareOnes],
    sure: sureOnes.length > 0 && !needSuffix.has(name),
  };
}

/** 长春新碱, 南京路. */
function isOtherWord(name: string, rest: string): boolean {
  return (rest !== '' && otherWords.get(name)?.includes(rest.charAt(0))) || road.test(rest);
}

/** 「济南市中区」 is 济南 and its 市中区. */
function hasCentre(centre: string, cities: readonly Candidate[]): boolean {
  const { sure } = divisionIndex();
  const cityNames = new Set(cities.flatMap(({ place }) => ('city' in place ? [place.city] : [])));
  return candidatesOf(sure.get(centre)).some(({ place }) => 'city' in place && cityNames.has(place.city));
}

function candidatesOf(ids: number | number[] | undefined): Candidate[] {
  if (ids === undefined) return [];
  const { candidates } = divisionIndex();
  return (typeof ids === 'number' ? [ids] : ids).flatMap((id) => candidates[id] ?? []);
}

/** Streets, banks and dishes are named after cities. */
const road =
  /^[东西南北中]?[一二三四五]?(?:路|街|大道|道(?![路理外里])|巷|弄|胡同|大厦|饭店|宾馆|银行|火锅|烤鸭|菜馆|牌)/;

/** Next characters that make a name a part of another word (长春新碱, 延长治疗). */
const otherWords: ReadonlyMap<string, string> = new Map(Object.entries(names.notBefore));
const needSuffix: ReadonlySet<string> = new Set(names.needSuffix);
