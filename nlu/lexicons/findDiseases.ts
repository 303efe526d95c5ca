import type { Disease } from './collectDiseases.js';
import { cueBefore, type Hit, hitsFrom, isDenied, type Sentence, termOf } from './readSentence.js';

export interface DiseaseMention {
  disease: Disease;
  start: number;
  end: number;
  /** `hedged`: the span takes in 疑似, 待查 … and nothing may be concluded. */
  certainty: 'said' | 'hedged';
}

/** Illnesses that the sentence says somebody has or may have; denied, feared, asked and imagined ones are left out. */
export function findDiseases(sentence: Sentence): DiseaseMention[] {
  return sentence.hits.flatMap((hit) => {
    const disease = termOf(hit, 'disease')?.disease;
    if (
      !disease ||
      isDenied(sentence, hit.start, denial) ||
      isDoubted(sentence, hit) ||
      isOverruled(sentence, hit)
    )
      return [];
    return [{ disease, ...hedgedSpan(sentence, hit) }];
  });
}

const denial = { reach: 6, absence: true };
const doubtReach = 8;
const hedgeReach = 4;

function isDoubted(sentence: Sentence, { start, end }: Hit): boolean {
  const { plain, vocabulary } = sentence;
  if (vocabulary.beside.doubts_after.after(plain, end) !== undefined) return true;
  const nearest = cueBefore(sentence, 'doubts', { at: start, reach: doubtReach });
  if (nearest === undefined) return false;
  const between = sentence.hits.slice(
    hitsFrom(sentence.hits, nearest.hit.end),
    hitsFrom(sentence.hits, start),
  );
  return !between.some((hit) => termOf(hit, 'date_role')?.role === 'diagnosis');
}

/** 「之前说是胃炎,后来病理出来是胃癌」: what was thought at first. */
function isOverruled({ plain }: Sentence, { start, end }: Hit): boolean {
  return thoughtBefore.test(plain.slice(Math.max(0, start - 14), start)) && foundLater.test(plain.slice(end));
}

const thoughtBefore =
  /(?:之前|一开始|起初|原先|当初|最初|本来|先前|刚开始)[^,，。;；]{0,5}(?:说|以为|当成|当作|诊断|误诊|考虑)[^,，。;；]{0,4}$/;
const foundLater = /^[^。]{0,6}[,，。\s].{0,4}(?:后来|结果|现在|最后|病理|复查|转院|没想到|再查)/;

function hedgedSpan(
  sentence: Sentence,
  { start, end }: Hit,
): Pick<DiseaseMention, 'start' | 'end' | 'certainty'> {
  const after = sentence.vocabulary.beside.hedges_after.after(sentence.plain, end);
  const before = cueBefore(sentence, 'hedges', { at: start, reach: hedgeReach });
  if (before === undefined && after === undefined) return { start, end, certainty: 'said' };
  return { start: before?.hit.start ?? start, end: end + (after?.length ?? 0), certainty: 'hedged' };
}
