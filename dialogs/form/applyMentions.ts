import type { Service, Slot } from '../../catalogue/schema.js';
import type { SlotValue } from '../../eligibility/types.js';
import type { Entity } from '../../nlu/understanding.js';
import type { Form } from './form.js';
import { type PutResult, putAnswer, settle } from './putAnswer.js';
import { entitiesFor, type ReadWorld, readMention } from './readAnswer.js';

export interface Mentions extends PutResult {
  /** Slots filled from the sentence, in the service's order. */
  filled: string[];
  /** Slots whose mention fits several things and has to be asked with choices. */
  unclear: string[];
}

/**
 * Takes everything a sentence says beside the answer to the pending question. Slots already answered are left alone:
 * an answer changes only by a correction.
 */
export function applyMentions(
  form: Form,
  service: Service,
  entities: readonly Entity[],
  world: Pick<ReadWorld, 'today' | 'lexicons'>,
): Mentions {
  const result: Mentions = { form, filled: [], unclear: [], dropped: [], overruled: [] };
  for (const slot of service.slots) {
    const known = result.form.answers[slot.id];
    if (known && known.how !== 'derived') continue;
    const reading = readMention(result.form, slot, entities, world);
    if (!reading || reading.ok === false) continue;
    if (reading.ok === 'narrow') {
      if (!known) result.unclear.push(slot.id);
      continue;
    }
    if (known) {
      meetDerived(result, slot, reading.value);
      continue;
    }
    const answer = {
      value: reading.value,
      basis: reading.basis ?? ('declared' as const),
      how: 'said' as const,
    };
    const put = putAnswer(result.form, service, { slot: slot.id, answer, context: world });
    result.form = put.form;
    result.filled.push(slot.id);
    result.overruled.push(...put.overruled);
    result.dropped.push(...put.dropped);
  }
  return result;
}

/** The directory has filled this slot already; the sentence may agree, say it more exactly, or contradict it. */
function meetDerived(result: Mentions, slot: Slot, said: SlotValue): void {
  const derived = result.form.answers[slot.id];
  if (!derived) return;
  if (derived.basis !== 'directory') {
    result.form = {
      ...result.form,
      answers: { ...result.form.answers, [slot.id]: { value: said, basis: 'declared', how: 'said' } },
    };
    return;
  }
  const settled = settle(slot, said, derived.value);
  const answers = { ...result.form.answers, [slot.id]: { ...derived, value: settled.value } };
  result.form = { ...result.form, answers };
  if (settled.told) result.overruled.push({ slot: slot.id, said, contradiction: settled.contradiction });
}

/** Do these entities say anything this service asks for? */
export function mentionsAny(service: Service, entities: readonly Entity[]): boolean {
  return service.slots.some((slot) => entitiesFor(slot, entities).length > 0);
}
