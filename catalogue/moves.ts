import { z } from 'zod';
import { type Aspect, aspects } from '../nlu/understanding.js';

const pattern = z.string().min(1);
const moveSchema = z.strictObject({
  whole: z.array(pattern).default([]),
  within: z.array(pattern).default([]),
});

export const moveNames = [
  'unknown',
  'unsure',
  'cancel',
  'back',
  'restart',
  'why',
  'receipt',
  'correct',
  'question',
  'repeat',
  'request',
  'wish',
  'rather',
  'danger',
  'past',
  'pleasantry',
  'no_person',
  'who',
  'bereavement',
  'desk_hours',
  'supplement',
  'withdraw',
  'go_on',
  'not_this',
  'insult',
  'distress',
  'what_if',
  'if_wrong',
  'more_left',
  'lacking',
  'wait',
] as const;
export type MoveName = (typeof moveNames)[number];

export const movesFileSchema = z.strictObject({
  ...Object.fromEntries(moveNames.map((name) => [name, moveSchema])),
  aspects: z.record(z.enum(aspects), pattern),
} as Record<MoveName, typeof moveSchema> & {
  aspects: z.ZodRecord<z.ZodEnum<{ [K in Aspect]: K }>, typeof pattern>;
});

/** Ways of steering a conversation, matched on bare words (see `plainWords`). */
export interface Moves {
  says(name: MoveName, words: string): boolean;
  /** The words without everything that the move's patterns match. */
  without(name: MoveName, words: string): string;
  /** The aspect a short question asks about, in the order of the file. */
  aspectOf(words: string): Aspect | null;
}

/** Compiles the patterns; the loader has checked them. @throws SyntaxError for a pattern that is no regular expression. */
export function compileMoves(file: z.infer<typeof movesFileSchema>): Moves {
  const compiled = new Map(
    moveNames.map((name) => [
      name,
      [
        ...file[name].whole.map((one) => new RegExp(`^(?:${one})$`, 'u')),
        ...file[name].within.map((one) => new RegExp(one, 'u')),
      ],
    ]),
  );
  const aspectPatterns = Object.entries(file.aspects).map(([aspect, one]) => ({
    aspect: aspect as Aspect,
    regex: new RegExp(one, 'u'),
  }));
  return {
    without: (name, words) =>
      (compiled.get(name) ?? []).reduce(
        (rest, regex) => rest.replace(new RegExp(regex.source, 'gu'), ''),
        words,
      ),
    says: (name, words) => compiled.get(name)?.some((regex) => regex.test(words)) ?? false,
    aspectOf: (words) => aspectPatterns.find(({ regex }) => regex.test(words))?.aspect ?? null,
  };
}
