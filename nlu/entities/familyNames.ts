import words from '../../data/lexicons/family-names.json' with { type: 'json' };
import { type Sentence, termOf } from '../lexicons/readSentence.js';

/**
 * Names that stand right behind a relation, without a word that announces them (我妈王秀英住院). Strict, as many family names
 * are everyday words: the name begins with one that is common, holds no word of the lists and is followed by what befalls people.
 */
export function familyNames({ plain, hits }: Sentence): { start: number; end: number }[] {
  return hits.flatMap((hit) => {
    if (termOf(hit, 'person') === undefined || !isKin(plain, hit.start, hit.end)) return [];
    const start = hit.end;
    const length = nameLength(plain, start, (at) => hits.some((other) => other.start === at));
    if (length === undefined) return [];
    const end = start + length;
    return hits.some((other) => other.start < end && start < other.end) ? [] : [{ start, end }];
  });
}

/** A relation of one character needs somebody whose it is: 我妈, 他爸. */
function isKin(plain: string, start: number, end: number): boolean {
  return end - start > 1 || /[我俺咱他她你给帮替]$/.test(plain.slice(0, start));
}

/** @param beginsWord whether a word of the lists (an illness, a drug, a wish) begins at the place. */
function nameLength(plain: string, start: number, beginsWord: (at: number) => boolean): number | undefined {
  const [name = '', family = '', first = '', second = ''] =
    nameStart.exec(plain.slice(start, start + 4)) ?? [];
  if (name === '' || !(family.length === 2 || common.has(family)) || everyday.test(name)) return undefined;
  if (noGiven.has(first)) return undefined;
  const long = family.length + 2;
  const rest = plain.slice(start + long);
  if (second !== '' && !noGiven.has(second) && (follows.test(rest) || beginsWord(start + long))) return long;
  const short = family.length + 1;
  return befalls.test(plain.slice(start + short)) || beginsWord(start + short) ? short : undefined;
}

const common = new Set(words.common);
/** Words that begin with a family name's character. */
const everyday = new RegExp(words.everyday);
/** Characters that no given name, or hardly one, is made of. */
const noGiven = new Set(words.noGiven);
/** What may stand behind a name of three characters, and what must behind one of two. */
const follows = new RegExp(words.follows);
const befalls = new RegExp(words.befalls);
const nameStart = new RegExp(
  `^(${words.double.join('|')}|[\\u4e00-\\u9fff])([\\u4e00-\\u9fff])([\\u4e00-\\u9fff])?`,
);
