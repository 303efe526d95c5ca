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
    if ((!drug && !group) || isDenied(sentence, start, denial)) return [];
    if (drug) return [{ kind: 'drug', start, end, value: drug.name }];
    return group ? [{ kind: 'drug_class', start, end, value: group.name }] : [];
  });
}

const denial = { reach: 3, absence: false };
