import { openTermTrie, type TermNodes, type TermTrie } from './buildTermTrie.js';
import type { Disease } from './collectDiseases.js';
import type { Drug } from './collectDrugs.js';
import { createWordSet, type WordSet } from './createWordSet.js';
import {
  type DateRole,
  type NeighbourCue,
  neighbourCues,
  type Relation,
  type SentenceCue,
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

/** A vocabulary as plain data, which can be kept in a file. */
export interface VocabularyData {
  terms: TermNodes<Term>;
  beside: Readonly<Record<NeighbourCue | 'leads', readonly string[]>>;
}

export function openVocabulary({ terms, beside }: VocabularyData): Vocabulary {
  return {
    terms: openTermTrie(terms),
    // The entries are exactly the cues and `leads`.
    beside: Object.fromEntries(
      ([...neighbourCues, 'leads'] as const).map((cue) => [cue, createWordSet(beside[cue])]),
    ) as Vocabulary['beside'],
  };
}
