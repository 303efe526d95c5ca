import type { DiseaseMention } from '../lexicons/findDiseases.js';
import type { Sentence } from '../lexicons/readSentence.js';
import type { Finding } from './finding.js';

/** Illnesses by the lexicon's own name; an uncertain one in the customer's words, 疑似 and all, so that nothing follows from it. */
export function illnessFindings(sentence: Sentence, diseases: readonly DiseaseMention[]): Finding[] {
  return diseases.map(({ disease, start, end, certainty }) => ({
    kind: 'diagnosis',
    start,
    end,
    value: certainty === 'said' ? disease.name : sentence.plain.slice(start, end),
  }));
}
