/** Three-valued judgement of an intake. Pure: no store, no bot, no clock of its own. */
import type { LocalDate } from '../time/localDate.js';

export type Verdict = 'pass' | 'fail' | 'unknown';
/** What a verdict rests on. A rule that is unknown because no policy was verified rests on nothing but the customer's word. */
export type Basis = 'policy' | 'directory' | 'declared' | 'clock';
export type Outcome = 'eligible' | 'ineligible' | 'needs_review';

/** Policy facts that rules may read, once number and ID digits matched. Money in yuan. */
export interface VerifiedPolicy {
  policyNo: string;
  product: string;
  effectiveDate: LocalDate;
  expiryDate: LocalDate;
  waitingFrom: LocalDate | null;
  waitingPeriodDays: number;
  deductibleYuan: number;
  benefits: { service: string; effectiveDate: LocalDate }[];
  /** Times used, or days for a service counted in days. */
  usage: { service: string; used: number }[];
}

/** JSON value of a slot; null = 不知道. Shapes as in `nlu:values`, choice values, arrays for several choices. */
export type SlotValue = string | number | string[] | { [key: string]: unknown } | null;

export interface KnownAnswer {
  value: SlotValue;
  /** `directory`: a maintained list told it; `declared`: the customer did, in any words. */
  basis: 'declared' | 'directory' | 'policy';
}

/** Maintained lists, already loaded. Each answers undefined / 'unknown' where it does not know. */
export interface Directories {
  /** The service's complete list of cities, or undefined when none was supplied. */
  coverage(service: string): { has(province: string, city: string): boolean } | undefined;
  majorIllness(diagnosis: string): 'yes' | 'no' | 'unknown';
  rareDiseaseListed(diagnosis: string): boolean;
  mentalHealth(topic: string): boolean;
}

export interface Facts {
  service: string;
  /** Absent = not said yet. */
  answers: Readonly<Record<string, KnownAnswer>>;
  policy: VerifiedPolicy | null;
  today: LocalDate;
  /** `HH:MM` in Shanghai. */
  time: string;
  directories: Directories;
}

/** What an evaluator says; texts come from `data/rules.yaml`, picked by `reason`. */
export interface Finding {
  verdict: Verdict;
  basis: Basis;
  /** Key into the rule's `reasons`. */
  reason: string;
  /** Values for the text's placeholders. */
  args?: Record<string, string | number>;
  /** Slots without an answer that would help to decide; empty when asking cannot help. */
  missing: string[];
  /** A slot whose answer is known too roughly to decide (only the month): ask once more for the day. */
  refine?: string;
}

/** One evaluator is one file in `evaluators/`; `params` are the rule's and the service's, merged and checked by the evaluator. */
export type Evaluator = (facts: Facts, params: Record<string, unknown>) => Finding;

export interface Judgement {
  code: string;
  verdict: Verdict;
  basis: Basis;
  text: string;
  clause: string;
  missing: string[];
  refine?: string;
}
