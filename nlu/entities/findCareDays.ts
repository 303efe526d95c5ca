import { isCue, type Sentence } from '../lexicons/readSentence.js';
import { readDays } from '../values/days.js';
import type { Finding } from './finding.js';

/** For how many days a caregiver is wanted («护工请 10 天», «陪护两周»). */
export function findCareDays(sentence: Sentence): Finding[] {
  const { plain, clauseAt } = sentence;
  const care = sentence.hits.filter((hit) => isCue(hit, 'care_words'));
  if (care.length === 0) return [];
  return [...plain.matchAll(length)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const near = care.some((hit) => Math.abs(clauseAt(hit.start) - clauseAt(start)) <= 1);
    const days = near ? readDays(match[0]) : undefined;
    if (!days?.ok || days.value < 1 || days.value > longestCareDays) return [];
    return [{ kind: 'days', start, end, value: days.value }];
  });
}

const longestCareDays = 365;

/** A length of time, not a moment (三天前), an age or a count that has passed (住了三天). */
const length =
  /(?<![第前每大后近过这那头几了\d])(?!一天)(?<!住院?了?|术后|出院)(?:\d+|半|[一二两三四五六七八九十]{1,3})\s*个?半?(?:天(?!前|后|内|没|都|了|气|以|之)|日(?!前|后|内|期|以|常)|周(?!前|后|内|岁|[一二三四五六日末以])|星期(?!前|后|内|[一二三四五六日天以])|礼拜(?!前|后|内|[一二三四五六日天以])|(?<=个半?)月(?!前|后|内|大|以))/g;
