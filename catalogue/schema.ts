/**
 * The shape of what the operator keeps in `data/`: slots, services, rules, reply texts. Everything a customer reads, every
 * number and list lives there; these schemas are the one place that says what a good file looks like.
 */
import { z } from 'zod';
import { aspects } from '../nlu/understanding.js';

const id = z.string().regex(/^[a-z][a-z0-9_]*$/, 'lower case letters, digits and _ only');
const text = z.string().trim().min(1);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');

/** Holds when all of its lines hold. */
export const conditionSchema = z.strictObject({
  /** The slot's value is one of these (for several values: any of them). */
  slot: id.optional(),
  in: z.array(text).min(1).optional(),
  /** With `slot`: is there an answer at all (不知道 counts as one)? */
  answered: z.boolean().optional(),
  /** With `slot`: is there an answer other than 不知道? */
  given: z.boolean().optional(),
  /** Was a policy verified in this intake? */
  verified: z.boolean().optional(),
  /** With `slot`: did the maintained directory recognise the answer? */
  listed: z.boolean().optional(),
});
export type Condition = z.infer<typeof conditionSchema>;
const when = z.array(conditionSchema).min(1);

export const choiceSchema = z.strictObject({
  value: text,
  title: text,
  /** Other words that mean this choice as an answer to the question. */
  words: z.array(text).default([]),
  /** Regular expressions that say this choice anywhere in running text («已经住院», «车祸»). */
  spot: z.array(text).default([]),
  /** Said by a date of the slot's `fill`: one that lies behind (today counts) or ahead («11月16号住院»). */
  dated: z.enum(['past', 'future']).optional(),
});
export type Choice = z.infer<typeof choiceSchema>;

/** Which entity of a sentence fills the slot unasked. */
const fillSchema = z.strictObject({ entity: id, role: text.optional() });

const slotFields = {
  /** A kind of `dialogs/slotKinds`. */
  kind: id,
  /** Short name in summaries and in 「第3项改成…」. */
  title: text,
  /** Other names for the same thing when it is corrected («电话», «手机号»). */
  names: z.array(text).default([]),
  ask: text,
  /** Other wordings for the second and third time, each with an example of a good answer. */
  again: z.array(text).min(1),
  /** 「为什么要问」. */
  why: text,
  choices: z.array(choiceSchema).optional(),
  /** May 不知道 / 稍后补 be the answer? */
  unknown: z.boolean().default(true),
  fill: z.array(fillSchema).default([]),
  /** Settings of the kind, checked by the kind itself (`prefer: past`, `min`, `max` …). */
  params: z.record(z.string(), z.unknown()).default({}),
  /** Must not be kept before consent: what the law calls it. */
  sensitive: z.enum(['none', 'health', 'identity']).default('none'),
  /** Is the answer as good for the next request of the same conversation? */
  carries: z.boolean().default(false),
  /** How the value is masked outside the intake (receipt, lists, logs). */
  mask: z.enum(['phone', 'id', 'name']).optional(),
};
export const slotSchema = z.strictObject(slotFields);
export const slotsFileSchema = z.record(id, slotSchema);
export type SlotDefinition = z.infer<typeof slotSchema>;

/** A slot as one service uses it: the shared definition with what this service says differently. */
export const slotUseSchema = z.strictObject({
  id,
  when: when.optional(),
  optional: z.boolean().default(false),
  title: text.optional(),
  ask: text.optional(),
  again: z.array(text).min(1).optional(),
  why: text.optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  fill: z.array(fillSchema).optional(),
  /** What a known value tells about other slots: name of the derived fact → slot id (`level: hospital_level`). */
  derives: z.record(id, id).optional(),
});
export type SlotUse = z.infer<typeof slotUseSchema>;

export const ruleUseSchema = z.strictObject({
  code: id,
  /** Id of one of this service's clauses. */
  clause: id,
  when: when.optional(),
  /** `last`: judged only when nothing is left to ask (opening hours: the moment the path is told). */
  judged: z.enum(['always', 'last']).default('always'),
  params: z.record(z.string(), z.unknown()).default({}),
});
export type RuleUse = z.infer<typeof ruleUseSchema>;

export const serviceSchema = z.strictObject({
  id,
  /** Place in menus, 1 first; services without one follow, by id. */
  menuOrder: z.number().int().positive().optional(),
  name: text,
  aliases: z.array(text).default([]),
  /** One line for menus: what it does for the customer. */
  summary: text,
  source: z.strictObject({ document: text, section: text, product: text.nullable(), date: day }),
  /** The manual's own words. */
  clauses: z.array(z.strictObject({ id, text })).min(1),
  /** Answers to questions about the service; an aspect the manual is silent on is `answer: null`. */
  answers: z.record(
    z.enum(aspects),
    z.strictObject({ answer: text.nullable(), clauses: z.array(id).default([]) }),
  ),
  slots: z.array(slotUseSchema).min(1),
  rules: z.array(ruleUseSchema),
  fulfilment: z.strictObject({
    kind: z.enum(['specialist', 'self_service']),
    urgent: z.array(conditionSchema).optional(),
    /** A promise of the manual, counted on the official calendar; day 1 is the next working day. */
    withinWorkingDays: z.number().int().positive().optional(),
    /** What happens next, told on the receipt. */
    nextSteps: z.array(text).min(1),
  }),
  /** Ways to apply, step by step, as the manual gives them; may be empty (then only people help). */
  entryPaths: z.array(z.strictObject({ name: text, steps: z.array(text).min(1) })),
  /** Materials the specialist will ask for, only where the manual names them. */
  materials: z.array(text).default([]),
  /** Lines that stand in every summary, receipt and answer of this service. */
  notices: z.array(text).default([]),
});
export type ServiceFile = z.infer<typeof serviceSchema>;

/** One slot ready for use: definition and service's own words merged. */
export interface Slot extends SlotDefinition {
  id: string;
  when: Condition[] | undefined;
  optional: boolean;
  derives: Record<string, string>;
}

export interface Service extends Omit<ServiceFile, 'slots'> {
  slots: Slot[];
  /** Changes when anything in the file does; stored with an intake so that a release can be noticed. */
  version: string;
}

const reasonTexts = z.record(id, text);
/** What a rule is called, how it is judged and what it says. `reasons` are keyed by the evaluator's own reason names. */
export const ruleSchema = z.strictObject({
  title: text,
  evaluator: id,
  params: z.record(z.string(), z.unknown()).default({}),
  reasons: reasonTexts,
  /** False where nobody in their right mind would say «you may have mistyped» after a no. */
  correctable: z.boolean().optional(),
  /** Service ids to offer after a failure, best first. */
  alternatives: z.array(z.strictObject({ service: id, when: when.optional() })).default([]),
});
export const rulesFileSchema = z.record(id, ruleSchema);
export type RuleDefinition = z.infer<typeof ruleSchema>;
