import { z } from 'zod';

const patterns = z.array(z.string().min(1));

/** Sentences that need no weighing; regular expressions over the normalised text. */
export const certaintySchema = z.strictObject({
  /** Danger, what shows that it is happening, and what shows that it is only asked about, feared or long past. */
  emergency: z.strictObject({ says: patterns, now: patterns, unless: patterns }),
  /** Help for the mind by its very words, and what shows that they are said of something else. */
  mental_health: z.strictObject({ says: patterns, unless: patterns }),
  /** The wish to die, which fewer things take back than other words about the mind. */
  wish_to_die: z.strictObject({ says: patterns, unless: patterns }),
  /** A human is wanted, said as the whole sentence. */
  agent: z.strictObject({ says: patterns }),
  needs: z.strictObject({
    /** What parts a sentence into wishes, and what marks such a part as refused. */
    parts: z.string().min(1),
    refusal: z.string().min(1),
    /** Stretches that name things only to refuse them. */
    refused: z.string().min(1),
    /** What leads over to the service wanted now, and what is said of one that is used up, another's, put off or compared with. */
    turns: z.string().min(1),
    asides: z.string().min(1),
    /** What shows that a stretch asks. */
    asked: z.string().min(1),
  }),
  /** Intent that names no service → the services it may mean. */
  unspecified: z.record(z.string(), z.array(z.string())),
});
export type CertaintyData = z.infer<typeof certaintySchema>;

const table = z.record(z.string(), z.string());

/** What the classifier knows of the language beside its weights; lists of the operator, kept whole inside the model. */
export const languageDataSchema = z.strictObject({
  /** Class name (`disease`, `drug`, `appliance` …) → its words; a word with a leading `-` is an ending («-炎»). */
  classes: z.record(z.string(), z.array(z.string())),
  /** Syllable without tone → the characters read so. */
  syllables: table,
  /** Initials people type for a name, and little pictures: `yldf` → 医疗垫付, 👍 → 赞. */
  shorthand: table,
  /** Dialect and variant characters → the common one, one for one. */
  variants: table,
  /** Words worth recognising by their sound alone, however they are written. */
  heard: z.array(z.string()),
  certainties: certaintySchema,
});
export type LanguageData = z.infer<typeof languageDataSchema>;
