import type { Choice, Slot } from '../../catalogue/schema.js';
import type { KnownAnswer, SlotValue } from '../../eligibility/types.js';
import type { Lexicons } from '../../nlu/lexicons/loadLexicons.js';
import type { Entity } from '../../nlu/understanding.js';
import type { LocalDate } from '../../time/localDate.js';

/** What the customer offers for one slot: an answer, or words found in a sentence. */
export interface Said {
  text: string;
  /** Value of the pressed button. */
  choice: unknown;
  /** Entities of the text that the slot's `fill` names, best first. */
  entities: readonly Entity[];
  /** True when the text is the answer to the slot's question; false for words picked out of a sentence. */
  asked: boolean;
}

export interface ReadContext {
  slot: Slot;
  /** Narrowed choices shown with the question (ambiguous places, hospitals), else the slot's own. */
  choices: readonly Choice[];
  answers: Readonly<Record<string, KnownAnswer>>;
  today: LocalDate;
  lexicons: Lexicons;
}

/** A wrong answer is a value with a reason; `reason` is a key of `data/replies.yaml` under `wrong`. */
export type SlotReading =
  | { ok: true; value: SlotValue; basis?: 'declared' | 'directory' }
  | { ok: false; reason: string; args?: Record<string, string> }
  | { ok: 'narrow'; choices: { value: string; title: string }[] };

/** One kind of answer: one file, one table test. The engine knows no kind by name. */
export interface SlotKind {
  /** The name used in `data/slots.yaml` and in `channelData.question.kind`. */
  name: string;
  /** Takes nearly any words: whatever else the message may be is looked for first. */
  freeText: boolean;
  read(said: Said, context: ReadContext): SlotReading;
  /** Is this a value that `read` could have given for the slot as it is now? A release may have changed it. */
  accepts(value: Exclude<SlotValue, null>, slot: Slot): boolean;
  /** For summaries and receipts, in the customer's language. */
  show(value: Exclude<SlotValue, null>, slot: Slot): string;
  /** Where the customer's own word and a derived value meet: what counts, and whether to ask back. Default: the directory wins. */
  reconcile?(said: SlotValue, derived: SlotValue): { value: SlotValue; contradiction: boolean };
  /** A value that says the known one more exactly («武侯区» to 成都市); undefined when these words do not. */
  refine?(known: SlotValue, said: Said): SlotValue | undefined;
  /** What a value tells about other slots, by fact name (see `derives` in service files). */
  derive?(value: SlotValue, context: ReadContext): Record<string, KnownAnswer>;
}
