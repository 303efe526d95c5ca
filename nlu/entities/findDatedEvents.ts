import { daySpan, type LocalDate } from '../../time/localDate.js';
import type { DateRole } from '../lexicons/lexiconFiles.js';
import { hitsFrom, isDenied, type Sentence, termOf } from '../lexicons/readSentence.js';
import { findDates } from '../values/date.js';
import type { Found } from '../values/reading.js';
import type { DateValue } from '../values/types.js';
import type { Finding } from './finding.js';

/** Days and months, with what the words beside them say they are about. */
export function findDatedEvents(sentence: Sentence, today: LocalDate): Finding[] {
  if (!looksDated.test(sentence.plain)) return [];
  const dates = findDates(sentence.plain, { today }).filter(
    ({ start }) => !isDenied(sentence, start, denial),
  );
  const events = dates.length === 0 ? [] : eventsOf(sentence);
  return dates.map((date) => {
    const role = roleOf(sentence, date, dates, events);
    const value = role !== undefined && liesBehind.has(role) ? pastValue(date, today) : date.value;
    return { kind: 'date', start: date.start, end: date.end, value, ...(role === undefined ? {} : { role }) };
  });
}

const looksDated =
  /[\d年月日号天周昨今明前后初底节旬]|星期|礼拜|刚刚|元旦|除夕|五一|十一|国庆|中秋|端午|清明/;
const denial = { reach: 2, absence: false };
const liesBehind: ReadonlySet<DateRole> = new Set(['diagnosis', 'surgery', 'effective', 'discharge']);
/** A word before the date is a little less likely to belong to it than one behind. */
const beforePenalty = 2;

/** What happened, with the words that say so. */
interface DatedEvent {
  start: number;
  end: number;
  role: DateRole;
}

function eventsOf(sentence: Sentence): DatedEvent[] {
  const said = sentence.hits.flatMap((hit) => {
    const role = termOf(hit, 'date_role')?.role;
    return role === undefined ? [] : [{ start: hit.start, end: hit.end, role }];
  });
  const brought = [...sentence.plain.matchAll(broughtIn)].flatMap(({ index, 0: words }) => {
    const end = index + words.length;
    const hospital = sentence.hits[hitsFrom(sentence.hits, end)];
    const isListed = hospital?.start === end && termOf(hospital, 'hospital') !== undefined;
    return isListed || anyHospital.test(sentence.plain.slice(end, end + hospitalReach))
      ? [{ start: index, end, role: 'admission' as const }]
      : [];
  });
  return [...said, ...brought].filter(({ start }) => !isDenied(sentence, start, { reach: 3, absence: true }));
}

/** 「送到安贞医院」, 「转去省二院」, 「住华西医院」. */
const broughtIn = /(?:送到|送进|送去|送往|拉到|拉去|转到|转去|转入|住)了?/g;
const anyHospital = /^[^,。;!?到进在]{0,10}(?:医院|院区|[一二三四五六附]院|急诊|ICU|抢救室)/;
const hospitalReach = 14;

function roleOf(
  sentence: Sentence,
  date: Found<DateValue>,
  dates: readonly Found<DateValue>[],
  events: readonly DatedEvent[],
): DateRole | undefined {
  const { clauseAt } = sentence;
  const clause = clauseAt(date.start);
  const own = nearest(
    date,
    dates,
    events.filter((hit) => clauseAt(hit.start) === clause),
  );
  if (own) return own;
  for (const beside of clausesBeside(sentence, date)) {
    if (dates.some(({ start }) => clauseAt(start) === beside)) continue;
    const role = nearest(
      date,
      dates,
      events.filter((hit) => clauseAt(hit.start) === beside),
    );
    if (role) return role;
  }
  return undefined;
}

/** «上周三,住进了华西», «确诊肺癌,上个月的事»: a date at the rim of its clause may belong to the neighbour. */
function clausesBeside({ plain, clauseAt }: Sentence, { start, end }: Found<DateValue>): number[] {
  const clause = clauseAt(start);
  const closes = clauseAt(Math.min(plain.length, end + rimReach)) > clause || sameDay.test(plain.slice(end));
  const opens = start <= rimReach ? false : clauseAt(start - rimReach) < clause;
  return [...(closes ? [clause + 1] : []), ...(opens ? [clause - 1] : [])];
}

const rimReach = 2;
/** «今天高处坠落,现收治于…». */
const sameDay = /^[^,。;!?]*[,。;](?:现|随后|随即|当天|当日|当即|然后)/;

function nearest(
  date: Found<DateValue>,
  dates: readonly Found<DateValue>[],
  events: readonly DatedEvent[],
): DateRole | undefined {
  const reachable = events
    .filter((hit) => !dates.some((other) => other !== date && isBetween(other, date, hit)))
    .map((hit) => ({
      role: hit.role,
      distance: hit.start >= date.end ? hit.start - date.end : date.start - hit.end + beforePenalty,
    }))
    .sort((one, other) => one.distance - other.distance);
  return reachable[0]?.role;
}

function isBetween(
  other: { start: number; end: number },
  date: { start: number; end: number },
  hit: { start: number; end: number },
): boolean {
  return other.start >= Math.min(date.start, hit.start) && other.end <= Math.max(date.end, hit.end);
}

/** 「12月确诊的」 in January is last December. */
function pastValue(date: Found<DateValue>, today: LocalDate): DateValue {
  if (daySpan(date.value).first <= today) return date.value;
  return findDates(date.text, { today, prefer: 'past' })[0]?.value ?? date.value;
}
