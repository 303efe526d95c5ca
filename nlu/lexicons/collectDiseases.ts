import type { IllnessesFile, MentalHealthFile, RareDiseasesFile, TumoursFile } from './lexiconFiles.js';
import type { Major } from './lexicons.js';

/** What the lexicons know of one illness. */
export interface Disease {
  /** The name the lexicons keep for all words that mean the same. */
  name: string;
  malignant: boolean;
  /** False for findings and injuries: they tell no cause. */
  illness: boolean;
  major: Major;
  /** On one of the national lists of rare diseases, in whole or in part. */
  rare: boolean;
  /** The wider illness of which it is a kind. */
  kindOf?: string;
}

export interface DiseaseFiles {
  tumours: TumoursFile;
  rareDiseases: RareDiseasesFile;
  illnesses: IllnessesFile;
  mentalHealth: MentalHealthFile;
}

export interface DiseaseBook {
  /** Each word with what it means. */
  terms: Map<string, Disease>;
  /** Words that were given two meanings, as «word: name and name». */
  clashes: string[];
}

/** Joins all lists: what several say of one name adds up. */
export function collectDiseases({
  tumours,
  rareDiseases,
  illnesses,
  mentalHealth,
}: DiseaseFiles): DiseaseBook {
  const book: DiseaseBook = { terms: new Map(), clashes: [] };
  say(book, tumours.malignant, { malignant: true, major: 'yes' });
  say(book, tumours.undecided, {});
  say(book, tumours.findings, { illness: false });
  rename(book, tumours.synonyms);
  for (const { name, also, tumour, kind_of: kindOf } of rareDiseases) {
    say(book, [name], {
      rare: true,
      ...(tumour === 'malignant' ? malignant : {}),
      ...(kindOf === undefined ? {} : { kindOf }),
    });
    rename(book, { [name]: also });
  }
  say(book, illnesses.major, { major: 'yes' });
  say(book, illnesses.minor, { major: 'no' });
  say(book, illnesses.injuries, { major: 'no', illness: false });
  say(book, illnesses.other, {});
  rename(book, illnesses.synonyms);
  say(book, mentalHealth.illnesses, {});
  compose(book, tumours);
  return book;
}

type Saying = Partial<Omit<Disease, 'name'>>;
const malignant: Saying = { malignant: true, major: 'yes' };

function say(book: DiseaseBook, names: readonly string[], saying: Saying): void {
  for (const name of names) {
    const known = book.terms.get(name);
    if (known) Object.assign(known, saying);
    else
      book.terms.set(name, {
        name,
        malignant: false,
        illness: true,
        major: 'unknown',
        rare: false,
        ...saying,
      });
  }
}

function rename(book: DiseaseBook, synonyms: Readonly<Record<string, readonly string[]>>): void {
  for (const [name, others] of Object.entries(synonyms)) {
    const disease = book.terms.get(name);
    if (!disease) {
      book.clashes.push(`${name}: has other words, but is in no list`);
      continue;
    }
    for (const word of others) {
      const known = book.terms.get(word);
      if (known && known !== disease) book.clashes.push(`${word}: stands for ${known.name} and for ${name}`);
      book.terms.set(word, disease);
    }
  }
}

/** Organ + word (颊黏膜 + 癌), where the lists do not have it already. */
function compose({ terms }: DiseaseBook, { organs, words }: TumoursFile): void {
  const add = (name: string, word: string, saying: Saying): void => {
    const disease = {
      name,
      malignant: false,
      illness: false,
      major: 'unknown',
      rare: false,
      ...saying,
    } as const;
    if (!terms.has(word)) terms.set(word, terms.get(name) ?? disease);
  };
  for (const organ of organs) {
    for (const word of words.malignant) {
      const name = /^[a-z]+$/i.test(word) ? `${organ}${words.malignant[0] ?? word}` : organ + word;
      add(name, organ + word, { ...malignant, illness: true });
    }
    for (const word of words.open) add(organ + word, organ + word, {});
    for (const word of words.benign) add(organ + word, organ + word, { illness: true });
  }
}
