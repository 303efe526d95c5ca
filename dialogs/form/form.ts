/**
 * One intake as data. Everything in `dialogs/form` is pure: a form goes in, a form comes out, and what else has to happen
 * is said in the result. The engine reads the service's slots and rules and never asks which service or kind it has.
 */
import type { Service, Slot } from '../../catalogue/schema.js';
import type { KnownAnswer, SlotValue, VerifiedPolicy } from '../../eligibility/types.js';
import type { Instant } from '../../time/localDate.js';

export interface StoredAnswer extends KnownAnswer {
  /** `asked`: answered its question; `said`: picked out of a sentence; `derived`: follows from another slot; `kept`: known before. */
  how: 'asked' | 'said' | 'derived' | 'kept';
  /** The slot a derived answer follows from. */
  from?: string;
  /** The customer's own 不知道 or 不确定 that a derived answer stands in for: it counts again when that one goes. */
  insteadOf?: StoredAnswer;
}

/** Policy facts of this intake, without identity number. The phone serves only to be offered, masked. */
export interface PolicySnapshot extends VerifiedPolicy {
  /** 李* */
  insuredMasked: string;
  insuredPhone: string;
}

export interface NarrowedChoice {
  value: string;
  title: string;
}

export interface Form {
  service: string;
  /** Of the service file the form was begun with. */
  version: string;
  answers: Record<string, StoredAnswer>;
  /** Slots answered at their question, oldest first: the way back. */
  trail: string[];
  asking: string | null;
  /** Taken back by the customer: asked before everything else that is open. */
  wanted: string | null;
  /** Choices shown with the pending question in place of the slot's own. */
  narrowed: NarrowedChoice[] | null;
  /** Wrong answers to the pending question in a row. */
  misses: number;
  /** Slots already asked a second time for more precision. */
  refined: string[];
  /** `open`: not looked up yet; `given_up`: goes on unverified. */
  verification: 'open' | 'verified' | 'given_up';
  policy: PolicySnapshot | null;
  /** Taken from sentences or derived, and not read back to the customer yet. */
  unread: string[];
  /** The customer's word that a directory contradicts, waiting to be asked back. */
  contradiction: { slot: string; said: SlotValue } | null;
  /** Addresses of pictures the customer sent. */
  materials: string[];
  /** Reference of the filed request that this puts right; absent: a new one. */
  amends?: string;
  startedAt: Instant;
  /** The customer was reminded of it once. Absent in forms of an older release. */
  reminded?: boolean;
}

/** Slots with a part of their own in every intake; all others are only data. */
export const consentSlot = 'consent';
export const confirmSlot = 'confirm';
export const policyNoSlot = 'policy_no';
export const idDigitsSlot = 'id_last4';

/** Value of the choice 不确定, in every slot that has it. */
export const unsureChoice = 'unsure';

export function newForm(service: Service, now: Instant): Form {
  return {
    service: service.id,
    version: service.version,
    answers: {},
    trail: [],
    asking: null,
    wanted: null,
    narrowed: null,
    misses: 0,
    refined: [],
    verification: 'open',
    policy: null,
    unread: [],
    contradiction: null,
    materials: [],
    startedAt: now,
  };
}

/** The question on the table is taken back: whatever it was asked for, even a second time for more precision, is asked anew. */
export function withoutQuestion(form: Form): Form {
  const refined = form.refined.filter((id) => id !== form.asking);
  return { ...form, refined, asking: null, narrowed: null, misses: 0 };
}

export function slotOf(service: Service, id: string | null): Slot | undefined {
  return service.slots.find((slot) => slot.id === id);
}

export function answerOf(form: Form, slot: string): SlotValue | undefined {
  return form.answers[slot]?.value;
}
