import type { Choice, Service } from '../../catalogue/schema.js';
import { confirmSlot, type Form, type NarrowedChoice, slotOf } from './form.js';
import { openSlots } from './openSlots.js';

/** A question as it was put. */
export interface Shown {
  slot: string;
  kind: string;
  choices: readonly NarrowedChoice[] | null;
}

/**
 * May the next message be read as the answer to the question on the table, although the service has changed since it was
 * put? Other words for the same question are no change. `changed`: answers were lost.
 */
export function questionStands(
  form: Form,
  service: Service,
  { shown, changed }: { shown: Shown | null; changed: boolean },
): boolean {
  const slot = slotOf(service, form.asking);
  if (!slot || !shown || shown.slot !== slot.id || shown.kind !== slot.kind) return false;
  if (!sameChoices(shown.choices ?? [], slot.choices ?? [], form.narrowed !== null)) return false;
  const open = openSlots(form, service);
  // A summary is confirmed as it was read, and not while something is open.
  if (slot.id === confirmSlot) return !changed && open.every(({ id }) => id === confirmSlot);
  return open.includes(slot) || (slot.id in form.answers && form.refined.includes(slot.id));
}

/** A number or a place in the list (「第二个」) must mean the same; of narrowed choices each must still be there. */
function sameChoices(shown: readonly NarrowedChoice[], own: readonly Choice[], narrowed: boolean): boolean {
  if (narrowed) return own.length === 0 || shown.every(({ value }) => own.some((one) => one.value === value));
  return shown.length === own.length && shown.every(({ value }, at) => value === own[at]?.value);
}
