import type { Disease } from './collectDiseases.js';
import { createFoldText } from './createFoldText.js';
import { createHospitalDirectory } from './createHospitalDirectory.js';
import type { DiseaseMention } from './findDiseases.js';
import { findDiseases } from './findDiseases.js';
import type { DiagnosisFacts, Lexicons, Major } from './lexicons.js';
import type { Hospital } from './readHospitals.js';
import { isDenied, readSentence, termOf } from './readSentence.js';
import { openVocabulary, type Vocabulary, type VocabularyData } from './vocabulary.js';

/** All that the word lists say, read, checked and joined: plain data, which can be kept in a file. */
export interface LexiconData {
  vocabulary: VocabularyData;
  hospitals: readonly Hospital[];
  /** The rare diseases that the policy's clause names, folded. */
  clauseDiseases: readonly string[];
}

export function createLexicons({ vocabulary: words, hospitals, clauseDiseases }: LexiconData): Lexicons {
  const fold = createFoldText();
  const vocabulary = openVocabulary(words);
  const named = (words: string): Hospital[] =>
    vocabulary.terms.get(fold(words)).flatMap((term) => (term.kind === 'hospital' ? [term.hospital] : []));
  const directory = createHospitalDirectory(hospitals, named);
  const read = (text: string) => readSentence(text, fold, vocabulary);
  const mentions = (text: string): DiseaseMention[] => findDiseases(read(text));
  const inClause = clauseTest(clauseDiseases, { fold, vocabulary });
  return {
    fold,
    vocabulary,
    hospital: (name, hint) => directory.find(fold(name), hint),
    majorIllness: (diagnosis) => majorOf(mentions(diagnosis)),
    rareDiseaseListed: (diagnosis) => inClause(diagnosis, mentions(diagnosis)),
    mentalHealth: (topic) => {
      const sentence = read(topic);
      return sentence.hits.some(
        (hit) => termOf(hit, 'mental') && !isDenied(sentence, hit.start, mentalDenial),
      );
    },
    diagnosisFacts: (diagnosis) => factsOf(mentions(diagnosis)),
  };
}

const mentalDenial = { reach: 4, absence: true };

function majorOf(mentions: readonly DiseaseMention[]): Major {
  const said = mentions.filter(({ certainty }) => certainty === 'said');
  if (said.some(({ disease }) => disease.major === 'yes')) return 'yes';
  const plainlyNot =
    mentions.length > 0 &&
    mentions.every(({ disease, certainty }) => certainty === 'said' && disease.major === 'no');
  return plainlyNot ? 'no' : 'unknown';
}

function factsOf(mentions: readonly DiseaseMention[]): DiagnosisFacts {
  const said = mentions.filter(({ certainty }) => certainty === 'said').map(({ disease }) => disease);
  return {
    canonical: said[0]?.name ?? null,
    malignancy: said.some(({ malignant }) => malignant) ? 'yes' : null,
    cause: said.some(({ illness }) => illness) ? 'illness' : null,
  };
}

/** A disease of the clause may be named by any of its words, also by one that no other list has. */
function clauseTest(
  clauseDiseases: readonly string[],
  { fold, vocabulary }: { fold: (text: string) => string; vocabulary: Vocabulary },
): (text: string, mentions: readonly DiseaseMention[]) => boolean {
  const unknown: string[] = [];
  const known = new Set<string>();
  for (const words of clauseDiseases) {
    const term = vocabulary.terms.get(words).find(({ kind }) => kind === 'disease');
    if (term?.kind === 'disease') known.add(term.disease.name);
    else unknown.push(words);
  }
  const isKnown = ({ name, kindOf }: Disease): boolean =>
    known.has(name) || (kindOf !== undefined && known.has(kindOf));
  return (text, mentions) =>
    mentions.some(({ disease, certainty }) => certainty === 'said' && isKnown(disease)) ||
    unknown.some((words) => fold(text).includes(words));
}
