/** A conversation as a test: what the customer says, what the bot must ask and say, how it ends. */
import { z } from 'zod';
import { ticketStatuses } from '../../desk/ticketStatus.js';

const words = z
  .union([z.string(), z.array(z.string())])
  .transform((one) => (Array.isArray(one) ? one : [one]));

const turnSchema = z.strictObject({
  /** Typed words. */
  say: z.string().optional(),
  /** How often the words stand one after the other in the one message. */
  sayTimes: z.number().int().default(1),
  /** Opens the chat and says nothing yet. */
  joins: z.boolean().default(false),
  /** Value (or values) of a pressed button. */
  press: z.union([z.string(), z.array(z.string())]).optional(),
  /** Sends a picture along. */
  picture: z.boolean().default(false),
  /** Content type of something else that is sent: a voice message, a place, a file. */
  attaches: z.string().optional(),
  /** Minutes that pass before. */
  after: z.number().optional(),
  /** The desk moves the newest ticket on, before. */
  moves: z
    .strictObject({ status: z.enum(ticketStatuses), note: z.string().nullable().default(null) })
    .optional(),
  /** Nobody writes: what the bot says by itself, if anything. */
  quiet: z.boolean().default(false),
  /** The bot says nothing yet. */
  waits: z.boolean().default(false),
  /** Slot of the question that stands at the end of the turn; null: none. */
  asks: z.string().nullable().optional(),
  /** How many questions the bot says are left, this one among them. */
  left: z.number().optional(),
  /** The question is put in the very words of the last one. */
  sameWords: z.boolean().optional(),
  /** The question is the last one's, put in other words than that time. */
  otherWords: z.boolean().optional(),
  /** Parts of what the bot says; `{reference}` stands for the reference number told last. */
  says: words.optional(),
  /** The very first words of what the bot says. */
  opensWith: z.string().optional(),
  /** Parts that it says exactly once. */
  saysOnce: words.optional(),
  /** What it must not say. */
  omits: words.optional(),
  /** Outcome of a receipt given in this turn; null: none is given. */
  receipt: z.enum(['eligible', 'ineligible', 'needs_review']).nullable().optional(),
  /** Names of events sent. */
  events: z.array(z.string()).optional(),
  /** What goes along to a person: the service (null: none yet) and, of the values filled, those named here. */
  handsOver: z
    .strictObject({
      service: z.string().nullable(),
      slots: z.record(z.string(), z.unknown()).default({}),
      /** What the `handoff.status` event says. */
      state: z.enum(['accepted', 'failed', 'completed']).optional(),
    })
    .optional(),
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
  /** The operator has supplied the fictitious city lists of `test/conversations/coverage/`. */
  coverage: z.boolean().default(false),
  /** Milliseconds that an unclear message waits for the rest. */
  burstMs: z.number().default(0),
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
  /** What stands in the store afterwards. */
  stores: z
    .strictObject({
      tickets: z.number().optional(),
      handoffs: z.number().optional(),
      complaints: z.number().optional(),
      outcomes: z.number().optional(),
      /** Of the newest ticket: slots that must be among its gaps, and the number of pictures. */
      gaps: z.array(z.string()).optional(),
      materials: z.number().optional(),
      /** Words of the customer that stand nowhere any more. */
      nowhere: z.array(z.string()).default([]),
    })
    .optional(),
  /** Slots never asked in this conversation. */
  neverAsks: z.array(z.string()).default([]),
});

export type Transcript = z.infer<typeof transcriptSchema>;
