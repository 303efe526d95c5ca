import { type Hit, isCue, type Sentence } from '../lexicons/readSentence.js';
import type { Found } from '../values/reading.js';
import type { CityValue } from '../values/types.js';

/** Words that end like a hospital and begin like a name. */
export interface UnlistedName {
  start: number;
  end: number;
  /** Nothing but 市, 省 or a number before the word: a name only where a place of the sentence completes it. */
  bare: boolean;
}

/** 昆山康复医院, 城关镇卫生院, 市三院; not 医院, 大医院, 三甲医院. */
export function findUnlistedNames(sentence: Sentence, places: readonly Found<CityValue>[]): UnlistedName[] {
  if (!mayHold.test(sentence.plain)) return [];
  return [...sentence.plain.matchAll(ending)].flatMap((match) => {
    const at = match.index;
    const start = evidentStart(sentence, { from: nameStart(sentence, at, places), at, places });
    const alone = standsAlone.test(match[0]) && goneTo.test(sentence.plain.slice(0, at));
    if (start === undefined && !alone) return [];
    const core = sentence.plain.slice(start ?? at, at);
    return [
      {
        start: start ?? at,
        end: at + match[0].length,
        bare: !standsAlone.test(match[0]) && bareCore.test(core),
      },
    ];
  });
}

const mayHold = /院|诊所|门诊部|中心|卫生所/;
const ending =
  /(?:医院|卫生院|卫生服务中心|卫生服务站|卫生所|保健院|诊所|门诊部|医学中心|医疗中心|防治院|疗养院|(?<=[市省州区县附])[一二三四五六七八九十]院|(?<=[大学医])附院)(?:[东西南北新老]院区?|[\u4e00-\u9fff]{2}院区|分院)?/g;
const longestCore = 16;
const standsAlone = /^(?:卫生|诊所|门诊部)/;
const goneTo = /(?:^|[在去到住进的里上家个])$/;
const bareCore =
  /^(?:[市省区州]|第?[一二三四五六七八九十]|[市省区]?(?:人民|中心|中医|肿瘤|儿童|妇幼|妇产|口腔|眼科|胸科|骨科|传染病|精神病|附属|大学|大学附属))$/;

interface NameRange {
  from: number;
  /** Where the word for a hospital begins. */
  at: number;
  places: readonly Found<CityValue>[];
}

/** Where the name begins, when something shows that there is one: a place, a usual kind, a town, or 在, 去 before it. */
function evidentStart({ plain, vocabulary }: Sentence, { from, at, places }: NameRange): number | undefined {
  const { hospital_kinds, hospital_before } = vocabulary.beside;
  if (from < at && places.some(({ start, end }) => start >= from && end <= at)) return from;
  const core = plain.slice(from, at);
  if (/[镇乡村县屯]$|社区$|街道$/.test(core)) return from;
  const kind = hospital_kinds.before(plain, at);
  const counted =
    /(?:[省市区县州]?第?[一二三四五六七八九十]+|[省市区县州])?$/.exec(
      plain.slice(from, at - (kind?.length ?? 0)),
    )?.[0] ?? '';
  const inner = at - (kind?.length ?? 0) - counted.length;
  if (kind !== undefined || counted !== '') return isOwnName(plain.slice(from, inner)) ? from : inner;
  return isOwnName(core) && hospital_before.before(plain, from) !== undefined ? from : undefined;
}

/** Two to six characters that may be a proper name (康宁, 博鳌). */
function isOwnName(words: string): boolean {
  return (
    /^[\u4e00-\u9fff]{2,6}$/.test(words) &&
    !/[们个家趟这那哪什么把可要但来跑药片针大小里外]|[内妇儿]科$|急诊|门诊|病房/.test(words)
  );
}

/** Back to the last word that cannot be part of a name, but over a place. */
function nameStart(sentence: Sentence, at: number, places: readonly Found<CityValue>[]): number {
  const { plain, vocabulary } = sentence;
  const { hospital_stops: stops } = vocabulary.beside;
  let start = at;
  while (start > 0 && at - start < longestCore && sentence.clauseAt(start - 1) === sentence.clauseAt(at)) {
    const place = places.find((one) => one.end >= start && one.start < start);
    if (place) {
      start = place.start;
      continue;
    }
    if (!nameCharacter.test(plain.charAt(start - 1)) || stops.before(plain, start) !== undefined) break;
    if (sentence.hits.some((hit) => hit.end === start && isNoName(sentence, hit))) break;
    start -= 1;
  }
  for (
    let fluff = vocabulary.beside.hospital_fluff.after(plain, start);
    fluff !== undefined && start < at;
  ) {
    start = Math.min(at, start + fluff.length);
    fluff = vocabulary.beside.hospital_fluff.after(plain, start);
  }
  return start;
}

const nameCharacter = /[\u4e00-\u9fff\d·()]/;

function isNoName({ plain, vocabulary }: Sentence, hit: Hit): boolean {
  if (hit.values.some(({ kind }) => noNames.has(kind))) return true;
  // «糖尿病医院» is a kind of hospital, «肺转移瘤医院没有» speaks of an illness.
  const isIllness = hit.values.some(({ kind }) => kind === 'disease');
  if (isIllness && !vocabulary.beside.hospital_kinds.has(plain.slice(hit.start, hit.end))) return true;
  return noNameCues.some((cue) => isCue(hit, cue));
}

const noNames: ReadonlySet<string> = new Set(['person', 'date_role', 'drug', 'drug_class']);
const noNameCues = [
  'patient',
  'not_patient',
  'care_words',
  'policy_words',
  'negation',
  'hedges',
  'doubts',
] as const;
