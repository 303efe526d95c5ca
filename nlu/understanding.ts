/** What the understander says about one utterance. Shapes of `nlu:classify` in the interfaces page. */

export const intents = [
  'apply',
  'ask',
  'drug_unspecified',
  'agent',
  'status',
  'complaint',
  'menu',
  'greeting',
  'thanks',
  'goodbye',
  'cancel',
  'mental_health',
  'emergency',
  'out_of_scope',
] as const;
export type Intent = (typeof intents)[number];

export const aspects = [
  'what',
  'conditions',
  'coverage',
  'how',
  'cost',
  'hours',
  'quota',
  'materials',
] as const;
export type Aspect = (typeof aspects)[number];

/** A service id, as the catalogue names it (`medical_advance` …). */
export type ServiceId = string;

export interface Candidate {
  intent: Intent;
  service: ServiceId | null;
  /** 0…1 */
  confidence: number;
}

/**
 * Something the sentence says beside its intent. `kind` is either a value kind (`date`, `money`, `city`, `hospital`,
 * `phone`, `policy_no`, `id_number`, `name`, `diagnosis`, `drug`, `yes_no`, `relation`, `policy_of`) or `choice`, spotted
 * by the patterns that a slot's choices carry in data.
 */
export interface Entity {
  kind: string;
  /** The words as written, `text.slice(start, end)` of the original utterance (UTF-16 offsets). */
  text: string;
  start: number;
  end: number;
  /** As `nlu:values` gives it for the kind; a choice value for `choice`. JSON. */
  value: unknown;
  /** What the value is about where words beside it tell: `admission`, `diagnosis`, `surgery`, `effective` for dates; the slot id for choices. */
  role?: string;
}

export interface Understanding {
  text: string;
  intent: Intent;
  service: ServiceId | null;
  aspect: Aspect | null;
  /** 0…1, calibrated as far as the evaluation shows. */
  confidence: number;
  alternatives: Candidate[];
  entities: Entity[];
}

export interface UnderstandingContext {
  /** Milliseconds since the epoch; days are reckoned in Asia/Shanghai. */
  now: number;
}

/** Pure and synchronous: same text, same day, same answer. */
export interface Understander {
  understand(text: string, context: UnderstandingContext): Understanding;
}
