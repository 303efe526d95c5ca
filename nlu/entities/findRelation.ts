import type { DiseaseMention } from '../lexicons/findDiseases.js';
import type { Sentence } from '../lexicons/readSentence.js';
import { type Hit, hitsFrom, isCue, termOf } from '../lexicons/readSentence.js';
import type { Finding } from './finding.js';
import type { Person } from './findPeople.js';

/** What is known of a sentence before it is decided who is to be served. */
export interface Scene {
  sentence: Sentence;
  people: readonly Person[];
  /** Named only as those whose policy it is. */
  owners: readonly Person[];
  diseases: readonly DiseaseMention[];
}

/** Who is to be served, as far as the words tell: of several people the one who is ill or for whom something is wanted. */
export function findRelation(scene: Scene): Finding[] {
  const others = scene.people.filter((person) => !scene.owners.includes(person));
  const scored = others.map((person) => ({
    finding: { kind: 'relation', start: person.start, end: person.end, value: person.relation },
    score: scoreOf(scene, person),
  }));
  const best = [...scored, ...findMyself(scene)]
    .filter(({ score }) => score >= weight.named)
    .sort((one, other) => other.score - one.score || one.finding.start - other.finding.start)[0];
  return best ? [best.finding] : [];
}

/** What speaks for somebody's being the one served. Only the order matters; tried on the sentences of the tests. */
const weight = {
  named: 1,
  called: 3,
  patient: 3,
  patientWeakly: 1.5,
  patientLater: 1.5,
  beneficiary: 2.5,
  accompanied: 1.5,
  patientNoun: 5,
  writersOwn: 1.5,
  ownCase: 6,
  onlyTakesPart: -2,
  busy: -4,
};
const busyReach = 6;
/** 「在东莞打工摔伤」 is no excuse. */
const hurtAtWork =
  /^(?:的?时候?|时|期间|途中|路上|,)?(?:不小心|不慎|被.{0,4})?(?:摔|跌|被撞|撞|砸|压|烧|烫|触电|晕|出了?车祸|受伤|突发|发病|病倒)/;
const clausesAfter = 2;

function scoreOf(scene: Scene, person: Person): number {
  let score = person.relation === 'self' ? selfScore(scene, person) : weight.named;
  if (person.isWriter) score += weight.writersOwn;
  if (isBeneficiary(scene, person)) score += weight.beneficiary;
  if (isCalledPatient(scene, person)) score += weight.patientNoun;
  const tail = tailScore(scene, person);
  return score + takesPart(scene, person, tail) + tail + headScore(scene, person);
}

/** 「给我妈用的」. */
const usesIt = /^用的?(?:[,。?!;]|$)/;

function isBeneficiary({ sentence: { plain, vocabulary } }: Scene, { start }: Person): boolean {
  return vocabulary.beside.for_whom.before(plain, start) !== undefined;
}

/** 「让孩子塞了个玩具」 only takes part; 「陪我妈化疗」 and 「医生让我爸住院」 name the patient. */
function takesPart({ sentence: { plain, vocabulary } }: Scene, { start }: Person, tail: number): number {
  const { accompanied_before, not_patient_before, ordered_before } = vocabulary.beside;
  if (ordered_before.before(plain, start) !== undefined) return weight.patient;
  if (tail > 0 && accompanied_before.before(plain, start) !== undefined) return weight.accompanied;
  return not_patient_before.before(plain, start) === undefined ? 0 : weight.onlyTakesPart;
}

/** 本人 says it; 我自己 does so only as an answer or behind 是, 给 («叫我自己去外面买» does not). */
function selfScore({ sentence: { plain } }: Scene, { start, end }: Person): number {
  const words = plain.slice(start, end);
  const isAnswer = plain.length - words.length <= 3;
  const isNamed = /本人|[给为]自己|自己用/.test(words) || /[是给为帮替]$/.test(plain.slice(0, start));
  return isAnswer || isNamed ? weight.called : 0;
}

/** What the words behind say: ill, or busy with other things; in the next clauses too while nobody else comes. */
function tailScore(scene: Scene, person: Person): number {
  const { sentence, people } = scene;
  const next = people.find(({ start }) => start >= person.end);
  const clause = sentence.clauseAt(person.start);
  const { hits, plain } = sentence;
  const last = hitsFrom(hits, next?.start ?? plain.length);
  for (const hit of hits.slice(hitsFrom(hits, person.end), last)) {
    const later = sentence.clauseAt(hit.start) - clause;
    if (later > clausesAfter) break;
    if (later === 0 && isCue(hit, 'not_patient') && hit.start - person.end <= busyReach) {
      const isServed = usesIt.test(plain.slice(person.end)) && isBeneficiary(scene, person);
      if (!isServed && !hurtAtWork.test(plain.slice(hit.end, next?.start))) return weight.busy;
    }
    if (isIll(scene, hit)) return later === 0 ? weight.patient : weight.patientLater;
    if (later === 0 && isCue(hit, 'patient_weak')) return weight.patientWeakly;
  }
  return 0;
}

/** «白血病小孩», «住院的是我爸». */
function headScore(scene: Scene, person: Person): number {
  const { hits, plain } = scene.sentence;
  const last = lastBefore(hits, person.start);
  if (!last || !isIll(scene, last)) return 0;
  return /^(?:的是?|的人是)?$/.test(plain.slice(last.end, person.start)) ? weight.patient : 0;
}

function isCalledPatient({ sentence: { hits, plain } }: Scene, { start }: Person): boolean {
  const last = lastBefore(hits, start);
  return (
    last !== undefined &&
    isCue(last, 'patient_nouns') &&
    /^[是为:\s]{0,2}我?的?$/.test(plain.slice(last.end, start))
  );
}

function lastBefore(hits: readonly Hit[], at: number): Hit | undefined {
  const index = hitsFrom(hits, at) - 1;
  const hit = hits[index];
  return hit !== undefined && hit.end > at ? hits[index - 1] : hit;
}

function isIll({ diseases }: Scene, hit: Hit): boolean {
  return (
    isCue(hit, 'patient') || diseases.some((disease) => disease.start <= hit.start && disease.end >= hit.end)
  );
}

const firstPerson = /(?:我|俺|咱)(?!们|家|的?(?:主治|朋友|同事))/g;
const ownReach = 10;
/** «我住重庆西南医院呢». */
const livesInHospital =
  /^(?:人|现在|目前|正|就)*(?:住|躺)(?:在|进|着)?[^,。?!]{2,12}院(?!附近|旁|对面|边|门口|里?照顾)/;

/** 我 counts only where the clause goes straight on to an illness or treatment («我昨天住院了»). */
function findMyself(scene: Scene): { finding: Finding; score: number }[] {
  const { plain, hits } = scene.sentence;
  const own = hits.find((hit) => isCue(hit, 'own_case'));
  if (own) return [{ finding: self(own.start, own.start + 1), score: weight.ownCase }];
  for (const match of plain.matchAll(firstPerson)) {
    const end = match.index + match[0].length;
    const isDeniedHere = /(?:不|没)是$/.test(plain.slice(Math.max(0, match.index - 2), match.index));
    if (isDeniedHere || !(isOwnIllness(scene, end) || isOwnNeed(scene, match.index, end))) continue;
    return [{ finding: self(match.index, end), score: weight.named + weight.patient }];
  }
  return [];
}

/** 「我住重庆西南医院呢」, 「我在吃二甲双胍」, 「想给我用」. */
function isOwnNeed({ sentence: { plain, hits } }: Scene, start: number, end: number): boolean {
  if (livesInHospital.test(plain.slice(end))) return true;
  if (/[给为]$/.test(plain.slice(0, start)) && /^(?:自己|本人)?用(?![户法])/.test(plain.slice(end)))
    return true;
  const [takes = ''] = takesMedicine.exec(plain.slice(end)) ?? [];
  return takes !== '' && isDrugAt(hits, end + takes.length);
}

function isDrugAt(hits: readonly Hit[], at: number): boolean {
  const hit = hits[hitsFrom(hits, at)];
  return hit?.start === at && termOf(hit, 'drug') !== undefined;
}

const takesMedicine =
  /^(?:现在|目前|一直|正|已经|也)?(?:在)?(?:吃|服用?|用|打|注射)(?:着|的是?|了.{0,4}的?)?/;

function isOwnIllness(scene: Scene, end: number): boolean {
  const { plain, hits, vocabulary, clauseAt } = scene.sentence;
  const near = hits.slice(hitsFrom(hits, end), hitsFrom(hits, end + ownReach + 1));
  const ill = near.find((hit) => isIll(scene, hit));
  if (!ill || clauseAt(ill.start) !== clauseAt(end - 1)) return false;
  const gap = plain.slice(end, ill.start);
  const isFree = !vocabulary.beside.not_myself.within(gap);
  return isFree && !scene.people.some((person) => person.end > end && person.start <= ill.end);
}

function self(start: number, end: number): Finding {
  return { kind: 'relation', start, end, value: 'self' };
}
