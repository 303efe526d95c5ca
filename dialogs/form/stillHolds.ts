import type { Slot } from '../../catalogue/schema.js';
import type { SlotValue } from '../../eligibility/types.js';
import { kindOf } from './readAnswer.js';

/** Could this stored value be an answer to the slot as it is now? */
export function stillHolds(slot: Slot, value: SlotValue): boolean {
  return value === null ? slot.unknown : kindOf(slot).accepts(value, slot);
}
