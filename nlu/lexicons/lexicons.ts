import type { Disease } from './collectDiseases.js';
import type { FoldText } from './createFoldText.js';
import type { HospitalHint, HospitalMatch } from './createHospitalDirectory.js';
import type { Hospital } from './readHospitals.js';
import type { Vocabulary } from './vocabulary.js';

export type { Disease, Hospital, HospitalHint, HospitalMatch };

export type Major = 'yes' | 'no' | 'unknown';

/** What the words of a diagnosis tell for certain. */
export interface DiagnosisFacts {
  /** The lexicon's own name of what was said, or null when it knows none or nothing is certain («疑似肺癌»). */
  canonical: string | null;
  malignancy: 'yes' | null;
  cause: 'illness' | null;
}

/** The operator's word lists, loaded. All functions are pure; words may be in full width or traditional characters. */
export interface Lexicons {
  /** A hospital by any of its names; `hint.city` decides between several of one name. */
  hospital(name: string, hint?: HospitalHint): HospitalMatch;
  majorIllness(diagnosis: string): Major;
  rareDiseaseListed(diagnosis: string): boolean;
  mentalHealth(topic: string): boolean;
  diagnosisFacts(diagnosis: string): DiagnosisFacts;
  /** For the entity extractor. */
  fold: FoldText;
  vocabulary: Vocabulary;
}
