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
