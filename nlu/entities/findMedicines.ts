import { isDenied, type Sentence, termOf } from '../lexicons/readSentence.js';
import type { Finding } from './finding.js';

/**
 * Medicines as said, in the lexicon's spelling (a brand stays the brand). `drug_class` is a word for many (PD-1, 靶向药): it
 * names none, so it must not fill a question for the name.
 */
export function findMedicines(sentence: Sentence): Finding[] {
  return sentence.hits.flatMap((hit) => {
    const { start, end } = hit;
    const drug = termOf(hit, 'drug')?.drug;
    const group = termOf(hit, 'drug_class');
    if ((!drug && !group) || isDenied(sentence, start, denial) || isUnused(sentence, start)) return [];
    if (drug) return [{ kind: 'drug', start, end, value: drug.name }];
    return group ? [{ kind: 'drug_class', start, end, value: group.name }] : [];
  });
}

const denial = { reach: 3, absence: false };

/** 「没吃过易瑞沙」, 「医生没有给开」, 「不吃…了」: not used; 「医院没有奥希替尼」 says only that it is missing. */
function isUnused({ plain }: Sentence, start: number): boolean {
  return unused.test(plain.slice(Math.max(0, start - 8), start));
}

const unused =
  /(?:没有?|不|未|别|停|不再|从未|不曾)(?:再|在|给|帮|让|敢|想)?(?:吃|服用?|用|打|注射|开|选)(?:过|了|上)?(?:的是)?$/;
