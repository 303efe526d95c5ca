import type { Service } from '../../catalogue/schema.js';
import type { Entity } from '../../nlu/understanding.js';
import type { Form } from './form.js';
import { type PutResult, putAnswer } from './putAnswer.js';
import { entitiesFor, type ReadWorld, readMention } from './readAnswer.js';

export interface Mentions extends PutResult {
  /** Slots filled from the sentence, in the service's order. */
  filled: string[];
  /** Slots whose mention fits several things and has to be asked with choices. */
  unclear: string[];
}

/**
 * Takes everything a sentence says beside the answer to the pending question. Slots already answered are left alone:
 * an answer changes only by a correction. `except` names a slot that is read elsewhere.
 */
export function applyMentions(
  form: Form,
  service: Service,
  entities: readonly Entity[],
  world: Pick<ReadWorld, 'today' | 'lexicons'> & { except?: string | undefined },
): Mentions {
  const result: Mentions = { form, filled: [], unclear: [], dropped: [], overruled: [] };
  for (const slot of service.slots) {
    const known = result.form.answers[slot.id];
    if (slot.id === world.except || (known && known.how !== 'derived')) continue;
    const reading = readMention(result.form, slot, entities, world);
    if (!reading || reading.ok === false) continue;
    if (reading.ok === 'narrow') {
      if (!known) result.unclear.push(slot.id);
      continue;
    }
    const answer = {
      value: reading.value,
      basis: reading.basis ?? ('declared' as const),
      how: 'said' as const,
    };
    const put = putAnswer(result.form, service, { slot: slot.id, answer, context: world });
    result.form = put.form;
    if (known?.basis !== 'directory') result.filled.push(slot.id);
    result.overruled.push(...put.overruled);
    result.dropped.push(...put.dropped);
  }
  return result;
}

/** Do these entities say anything this service asks for? */
export function mentionsAny(service: Service, entities: readonly Entity[]): boolean {
  return service.slots.some((slot) => entitiesFor(slot, entities).length > 0);
}
