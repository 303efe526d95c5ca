import { growTermNodes } from './buildTermTrie.js';
import type { Disease } from './collectDiseases.js';
import type { Drug } from './collectDrugs.js';
import { hospitalNames } from './hospitalNames.js';
import {
  type CuesFile,
  type DateRole,
  type Relation,
  type RelationsFile,
  sentenceCues,
} from './lexiconFiles.js';
import type { Hospital } from './readHospitals.js';
import type { Term, VocabularyData } from './vocabulary.js';

export interface VocabularyParts {
  hospitals: readonly Hospital[];
  diseases: ReadonlyMap<string, Disease>;
  drugs: ReadonlyMap<string, Drug>;
  drugClasses: readonly string[];
  mentalTopics: readonly string[];
  relations: RelationsFile;
  cues: CuesFile;
}

/** @param fold brings the words of the lists to the form in which sentences are searched. */
export function gatherVocabulary(parts: VocabularyParts, fold: (text: string) => string): VocabularyData {
  const { cues, relations } = parts;
  return {
    terms: growTermNodes([...allTerms(parts)].map(([words, term]) => [fold(words), term] as const)),
    beside: { ...cues, leads: relations.leads },
  };
}

function* allTerms(parts: VocabularyParts): Generator<readonly [string, Term]> {
  for (const hospital of parts.hospitals) yield* hospitalTerms(hospital);
  for (const [words, disease] of parts.diseases) yield [words, { kind: 'disease', disease }];
  for (const [words, drug] of parts.drugs) yield [words, { kind: 'drug', drug }];
  for (const name of parts.drugClasses) yield [name, { kind: 'drug_class', name }];
  for (const topic of parts.mentalTopics) yield [topic, { kind: 'mental' }];
  yield* personTerms(parts.relations);
  yield* cueTerms(parts.cues);
}

function* hospitalTerms(hospital: Hospital): Generator<readonly [string, Term]> {
  for (const name of hospitalNames(hospital)) {
    yield [name, { kind: 'hospital', hospital, doubt: 0 }];
    // 「河南省肿瘤」 is one of them only beside words about hospitals.
    if (spoken.test(name)) yield [name.slice(0, -2), { kind: 'hospital', hospital, doubt: 1 }];
  }
  for (const { name, doubt } of hospital.short) {
    if (doubt > 0) yield [name, { kind: 'hospital', hospital, doubt }];
  }
}

const spoken = /.{2}(?:肿瘤|儿童|口腔|胸科|妇产)医院$/;

function* personTerms({
  relations,
  needs_lead,
  not_people,
}: RelationsFile): Generator<readonly [string, Term]> {
  for (const [relation, words] of Object.entries(relations)) {
    for (const word of words) {
      // The schema has checked the keys.
      yield [word, { kind: 'person', relation: relation as Relation, needsLead: needs_lead.includes(word) }];
    }
  }
  for (const word of not_people) yield [word, { kind: 'not_people' }];
}

function* cueTerms(cues: CuesFile): Generator<readonly [string, Term]> {
  for (const cue of sentenceCues) {
    for (const word of cues[cue]) yield [word, { kind: 'cue', cue }];
  }
  for (const [role, words] of Object.entries(cues.date_roles)) {
    // The schema has checked the keys.
    for (const word of words) yield [word, { kind: 'date_role', role: role as DateRole }];
  }
}
