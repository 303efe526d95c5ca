import { buildTermTrie, type TermTrie } from './buildTermTrie.js';
import type { Disease } from './collectDiseases.js';
import type { Drug } from './collectDrugs.js';
import { createWordSet, type WordSet } from './createWordSet.js';
import { hospitalNames } from './hospitalNames.js';
import {
  type CuesFile,
  type DateRole,
  type NeighbourCue,
  neighbourCues,
  type Relation,
  type RelationsFile,
  type SentenceCue,
  sentenceCues,
} from './lexiconFiles.js';
import type { Hospital } from './readHospitals.js';

/** What a stretch of a sentence may be. */
export type Term =
  | { kind: 'hospital'; hospital: Hospital; doubt: 0 | 1 | 2 }
  | { kind: 'disease'; disease: Disease }
  | { kind: 'drug'; drug: Drug }
  | { kind: 'drug_class'; name: string }
  | { kind: 'mental' }
  | { kind: 'person'; relation: Relation; needsLead: boolean }
  | { kind: 'not_people' }
  | { kind: 'date_role'; role: DateRole }
  | { kind: 'cue'; cue: SentenceCue };

/** All words that a sentence is searched for. */
export interface Vocabulary {
  terms: TermTrie<Term>;
  beside: Readonly<Record<NeighbourCue | 'leads', WordSet>>;
}

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
export function createVocabulary(parts: VocabularyParts, fold: (text: string) => string): Vocabulary {
  const { cues, relations } = parts;
  const besides = neighbourCues.map((cue) => [cue, createWordSet(cues[cue])] as const);
  return {
    terms: buildTermTrie([...allTerms(parts)].map(([words, term]) => [fold(words), term] as const)),
    // The entries are exactly the cues and `leads`.
    beside: Object.fromEntries([
      ...besides,
      ['leads', createWordSet(relations.leads)] as const,
    ]) as Vocabulary['beside'],
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
