import { isCue, type Sentence } from '../lexicons/readSentence.js';
import type { Finding } from './finding.js';

/** A person's name, only behind 联系人, 我叫 and the like, and only with a family name that people have. */
export function findNames(sentence: Sentence): Finding[] {
  return sentence.hits.flatMap((hit) => {
    if (!isCue(hit, 'name_cues')) return [];
    const lead = /^[\s:是叫为]*/.exec(sentence.plain.slice(hit.end))?.[0] ?? '';
    const start = hit.end + lead.length;
    const length = nameLength(sentence, start);
    if (length === undefined) return [];
    // Names keep their own characters: a traditional one is no misspelling.
    return [
      { kind: 'name', start, end: start + length, value: sentence.original.slice(start, start + length) },
    ];
  });
}

const longest = 4;
const shortest = 2;

function nameLength({ plain, vocabulary }: Sentence, start: number): number | undefined {
  const { surnames, name_ends } = vocabulary.beside;
  const family = surnames.after(plain, start);
  if (family === undefined) return undefined;
  const most = Math.min(longest, family.length + 2);
  for (let length = most; length >= Math.max(shortest, family.length + 1); length -= 1) {
    const end = start + length;
    const isClosed =
      end === plain.length || notHan.test(plain.charAt(end)) || name_ends.after(plain, end) !== undefined;
    if (onlyHan.test(plain.slice(start, end)) && isClosed) return length;
  }
  return undefined;
}

const onlyHan = /^[\u4e00-\u9fff]+$/;
const notHan = /[^\u4e00-\u9fff]/;
