import type { Choice, Slot } from '../../../catalogue/schema.js';
import { kindOf } from '../../../dialogs/form/readAnswer.js';
import type { ReadContext, Said, SlotReading } from '../../../dialogs/slotKinds/slotKind.js';
import type { KnownAnswer, SlotValue } from '../../../eligibility/types.js';
import type { Entity } from '../../../nlu/understanding.js';
import { lexicons, slotNamed, today } from '../shipped.js';

export interface Given {
  /** The value of a pressed button. */
  choice?: unknown;
  entities?: Entity[];
  /** Picked out of a sentence instead of answered. */
  mentioned?: boolean;
  /** Choices shown in place of the slot's own. */
  shown?: string[];
  /** What is known already, by slot. */
  known?: Record<string, SlotValue>;
  /** Settings of the kind in place of the slot's own. */
  params?: Record<string, unknown>;
  today?: string;
}

/** Reads an answer with the kind of a shipped slot. */
export type Reader = (text: string, given?: Given) => SlotReading;

export function readerOf(service: string, slotId: string): Reader {
  const slot = slotNamed(service, slotId);
  return (text, given = {}) => kindOf(slot).read(said(text, given), contextOf(slot, given));
}

export function contextOf(slot: Slot, given: Given = {}): ReadContext {
  return {
    slot: given.params ? { ...slot, params: given.params } : slot,
    choices: given.shown?.map(asChoice) ?? slot.choices ?? [],
    answers: answersOf(given.known ?? {}),
    today: given.today ?? today,
    get lexicons() {
      return lexicons();
    },
  };
}

export function shownAs(service: string, slotId: string, value: Exclude<SlotValue, null>): string {
  const slot = slotNamed(service, slotId);
  return kindOf(slot).show(value, slot);
}

export function derivedFrom(
  service: string,
  slotId: string,
  value: SlotValue,
): Record<string, KnownAnswer> | undefined {
  const slot = slotNamed(service, slotId);
  return kindOf(slot).derive?.(value, contextOf(slot));
}

export function entity(kind: string, text: string, value: unknown, role?: string): Entity {
  return { kind, text, start: 0, end: text.length, value, ...(role === undefined ? {} : { role }) };
}

export const taken = (value: SlotValue): SlotReading => ({ ok: true, value });
export const wrong = (reason: string, args?: Record<string, string>): SlotReading => ({
  ok: false,
  reason,
  ...(args === undefined ? {} : { args }),
});

function said(text: string, given: Given): Said {
  return {
    text,
    choice: given.choice,
    entities: given.entities ?? [],
    asked: !given.mentioned,
  };
}

function asChoice(title: string): Choice {
  return { value: title, title, words: [], spot: [] };
}

function answersOf(known: Record<string, SlotValue>): Record<string, KnownAnswer> {
  return Object.fromEntries(
    Object.entries(known).map(([slot, value]) => [slot, { value, basis: 'declared' as const }]),
  );
}
