import type { Service, Slot } from '../../catalogue/schema.js';
import { holdsAll } from '../../eligibility/conditions.js';
import type { Form } from './form.js';

/** Slots this intake needs: neither merely optional nor ruled out by their condition. */
export function neededSlots(form: Form, service: Service): Slot[] {
  return service.slots.filter((slot) => !slot.optional && applies(slot, form));
}

/** Needed and not answered, in the order of asking. */
export function openSlots(form: Form, service: Service): Slot[] {
  return neededSlots(form, service).filter((slot) => !(slot.id in form.answers));
}

export function applies(slot: Slot, form: Form): boolean {
  return holdsAll(slot.when, { answers: form.answers, policy: form.policy });
}
