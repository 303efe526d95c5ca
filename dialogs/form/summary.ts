import type { Service, Slot } from '../../catalogue/schema.js';
import type { SlotValue } from '../../eligibility/types.js';
import { confirmSlot, consentSlot, type Form } from './form.js';
import { kindOf } from './readAnswer.js';

export interface SummaryLine {
  /** From 1, as shown: 「第3项改成…」. */
  number: number;
  slot: Slot;
  value: SlotValue;
  text: string;
}

/** Every answer of the intake in the service's order, consent and confirmation apart. */
export function summaryLines(
  form: Form,
  service: Pick<Service, 'slots'>,
  unknownText: string,
): SummaryLine[] {
  return service.slots
    .filter(({ id }) => id in form.answers && id !== consentSlot && id !== confirmSlot)
    .map((slot, index) => {
      const value = form.answers[slot.id]?.value ?? null;
      return {
        number: index + 1,
        slot,
        value,
        text: value === null ? unknownText : kindOf(slot).show(value, slot),
      };
    });
}

/** Slot values as receipts, tickets and handoffs carry them; 不知道 = null, unsaid = absent. */
export function slotValues(form: Form, service: Pick<Service, 'slots'>): Record<string, SlotValue> {
  const lines = summaryLines(form, service, '');
  return Object.fromEntries(lines.map(({ slot, value }) => [slot.id, value]));
}

/** The same with identity digits and phone masked, for what leaves the intake. */
export function maskedSlotValues(form: Form, service: Pick<Service, 'slots'>): Record<string, SlotValue> {
  const lines = summaryLines(form, service, '');
  return Object.fromEntries(lines.map(({ slot, value }) => [slot.id, mask(slot, value)]));
}

/** Answered 不知道: what the specialist has to find out. */
export function gaps(form: Form, service: Pick<Service, 'slots'>): string[] {
  return summaryLines(form, service, '')
    .filter(({ value }) => value === null)
    .map(({ slot }) => slot.id);
}

function mask(slot: Slot, value: SlotValue): SlotValue {
  if (value === null || slot.mask === undefined) return value;
  return slot.mask === 'name' ? `${String(value).slice(0, 1)}*` : kindOf(slot).show(value, slot);
}
