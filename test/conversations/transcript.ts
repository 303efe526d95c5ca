/** A conversation as a test: what the customer says, what the bot must ask and say, how it ends. */
import { z } from 'zod';

const words = z
  .union([z.string(), z.array(z.string())])
  .transform((one) => (Array.isArray(one) ? one : [one]));

const turnSchema = z.strictObject({
  /** Typed words. */
  say: z.string().optional(),
  /** Value (or values) of a pressed button. */
  press: z.union([z.string(), z.array(z.string())]).optional(),
  /** Sends a picture along. */
  picture: z.boolean().default(false),
  /** Minutes that pass before. */
  after: z.number().optional(),
  /** Slot of the question that stands at the end of the turn; null: none. */
  asks: z.string().nullable().optional(),
  /** The question is put in the very words of the last one. */
  sameWords: z.boolean().optional(),
  /** Parts of what the bot says. */
  says: words.optional(),
  /** What it must not say. */
  omits: words.optional(),
  /** Outcome of a receipt given in this turn; null: none is given. */
  receipt: z.enum(['eligible', 'ineligible', 'needs_review']).nullable().optional(),
  /** Names of events sent. */
  events: z.array(z.string()).optional(),
  /** Values of the buttons offered. */
  choices: z.array(z.string()).optional(),
  /** Titles of suggested actions, as far as named here. */
  suggests: words.optional(),
});

export const transcriptSchema = z.strictObject({
  about: z.string(),
  now: z.string().default('2026-11-22T10:00:00+08:00'),
  /** The notice was consented to before. */
  consented: z.boolean().default(false),
  turns: z.array(turnSchema).min(1),
  /** The last receipt. */
  ends: z
    .strictObject({
      outcome: z.enum(['eligible', 'ineligible', 'needs_review']),
      service: z.string(),
      reference: z.boolean(),
      /** Values that must be in it; others may be. */
      slots: z.record(z.string(), z.unknown()).default({}),
      /** Slots that must not be in it. */
      without: z.array(z.string()).default([]),
      /** Every rule judged, in order, with its verdict. */
      reasons: z
        .array(z.string().regex(/^[a-z_]+ (pass|fail|unknown)( (policy|directory|declared|clock))?$/))
        .optional(),
      nextSteps: words.optional(),
    })
    .optional(),
  /** Slots never asked in this conversation. */
  neverAsks: z.array(z.string()).default([]),
});

export type Transcript = z.infer<typeof transcriptSchema>;
