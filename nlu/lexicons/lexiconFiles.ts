import { z } from 'zod';

/** Shapes of the files in `data/lexicons`. What the lists mean stands in the files themselves. */
const word = z.string().trim().min(1);
/** A list, or words set apart by blanks in one text: long lists stay readable that way, and load faster. */
const words = z.union([
  z.array(word),
  z.string().transform((text) => text.split(/\s+/).filter((one) => one !== '')),
]);
const someWords = words.refine((list) => list.length > 0, 'at least one word');
const synonyms = z.record(word, someWords).default({});

export const tumoursSchema = z.strictObject({
  malignant: someWords,
  undecided: words,
  findings: words,
  synonyms,
  organs: words,
  words: z.strictObject({ malignant: words, open: words, benign: words }),
});
export type TumoursFile = z.infer<typeof tumoursSchema>;

export const rareDiseasesSchema = z
  .array(
    z.strictObject({
      name: word,
      also: words.default([]),
      tumour: z.enum(['malignant', 'open']).optional(),
      kind_of: word.optional(),
      listed: z.literal('partly').optional(),
    }),
  )
  .min(1);
export type RareDiseasesFile = z.infer<typeof rareDiseasesSchema>;

export const illnessesSchema = z.strictObject({
  major: someWords,
  minor: someWords,
  injuries: words,
  other: words,
  synonyms,
});
export type IllnessesFile = z.infer<typeof illnessesSchema>;

export const mentalHealthSchema = z.strictObject({ illnesses: someWords, topics: words });
export type MentalHealthFile = z.infer<typeof mentalHealthSchema>;

export const clauseSchema = z.strictObject({ diseases: words });

const brands = z.record(word, words);
export const drugsSchema = z.strictObject({
  oncology: brands,
  rare_disease: brands,
  everyday: brands,
  everyday_plain: words,
  classes: words,
});
export type DrugsFile = z.infer<typeof drugsSchema>;

export const relations = ['self', 'spouse', 'child', 'parent', 'other'] as const;
export type Relation = (typeof relations)[number];

export const relationsSchema = z.strictObject({
  relations: z.record(z.enum(relations), someWords),
  needs_lead: words,
  leads: words,
  not_people: words,
});
export type RelationsFile = z.infer<typeof relationsSchema>;

/** Cues looked for anywhere in a sentence. */
export const sentenceCues = [
  'negation',
  'not_negation',
  'hedges',
  'doubts',
  'not_diagnosis',
  'patient',
  'patient_weak',
  'not_patient',
  'patient_nouns',
  'own_case',
  'policy_words',
  'not_policy',
  'name_cues',
  'care_words',
] as const;
/** Cues that count only directly before or behind a value. */
export const neighbourCues = [
  'negation_ends',
  'absence',
  'hedges_after',
  'doubts_after',
  'for_whom',
  'writer_is',
  'not_cost_before',
  'not_cost_after',
  'place_home',
  'place_wanted',
  'hospital_before',
  'hospital_after',
  'hospital_joiners',
  'hospital_fluff',
  'hospital_kinds',
  'not_place_after',
  'not_patient_before',
  'accompanied_before',
  'ordered_before',
  'name_ends',
  'hospital_stops',
  'not_myself',
  'surnames',
] as const;
export const dateRoles = ['admission', 'diagnosis', 'surgery', 'effective', 'discharge'] as const;

export type SentenceCue = (typeof sentenceCues)[number];
export type NeighbourCue = (typeof neighbourCues)[number];
export type DateRole = (typeof dateRoles)[number];

const namedLists = <K extends string>(names: readonly K[]) => z.record(z.enum(names), someWords);
export const cuesSchema = z
  .strictObject({ date_roles: namedLists(dateRoles) })
  .extend(namedListsShape([...sentenceCues, ...neighbourCues]));
export type CuesFile = z.infer<typeof cuesSchema>;

function namedListsShape<K extends string>(names: readonly K[]): Record<K, typeof someWords> {
  // Object.fromEntries forgets the keys' type; they are exactly `names`.
  return Object.fromEntries(names.map((name) => [name, someWords])) as Record<K, typeof someWords>;
}
