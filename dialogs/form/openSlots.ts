import type { Condition, Service, Slot } from '../../catalogue/schema.js';
import { holds, holdsAll } from '../../eligibility/conditions.js';
import type { Form } from './form.js';

/** Slots this intake needs: neither merely optional nor ruled out by their condition. */
export function neededSlots(form: Form, service: Service): Slot[] {
  return service.slots.filter((slot) => !slot.optional && applies(slot, form));
}

/** Needed and not answered, in the order of asking. */
export function openSlots(form: Form, service: Service): Slot[] {
  return neededSlots(form, service).filter((slot) => !(slot.id in form.answers));
}

/**
 * What may still be asked: needed now, or by answers yet to come. Counted for the customer, so that the number told only
 * ever shrinks.
 */
export function possibleSlots(form: Form, service: Service): Slot[] {
  return service.slots.filter(
    (slot) =>
      !slot.optional &&
      !(slot.id in form.answers) &&
      (slot.when ?? []).every((condition) => isOpen(condition, form) || holds(condition, form)),
  );
}

/** What the condition asks about is not known yet. */
function isOpen({ slot, verified }: Condition, form: Form): boolean {
  if (verified !== undefined) return form.policy === null && form.verification === 'open';
  return slot !== undefined && !(slot in form.answers);
}

/** Decided against by what is known; a condition that is merely open rules nothing out. */
export function ruledOut(slot: Slot, form: Form): boolean {
  return (slot.when ?? []).some((condition) => isDecided(condition, form) && !holds(condition, form));
}

/** 不知道 leaves open whether there is something: what was said about it before is kept. */
function isDecided({ slot, verified, given }: Condition, form: Form): boolean {
  if (verified !== undefined && form.policy === null && form.verification === 'open') return false;
  const answer = form.answers[slot ?? ''];
  if (given === true && answer?.value === null) return false;
  return slot === undefined || answer !== undefined;
}

export function applies(slot: Slot, form: Form): boolean {
  return holdsAll(slot.when, { answers: form.answers, policy: form.policy });
}
