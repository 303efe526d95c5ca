import type { Service, Slot } from '../../catalogue/schema.js';
import type { SlotValue } from '../../eligibility/types.js';
import type { Entity } from '../../nlu/understanding.js';
import type { SlotReading } from '../slotKinds/slotKind.js';
import type { Form } from './form.js';
import { type PutResult, putAnswer } from './putAnswer.js';
import { entitiesFor, kindOf, type ReadWorld, readMention } from './readAnswer.js';

export interface Mentions extends PutResult {
  /** Slots filled from the sentence, in the service's order. */
  filled: string[];
  /** Slots whose mention fits several things and has to be asked with choices. */
  unclear: string[];
}

/**
 * Takes everything a sentence says beside the answer to the pending question. Slots already answered are left alone but
 * for what says the same more exactly: an answer changes only by a correction. `except` names a slot that is read elsewhere.
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
    if (slot.id === world.except) continue;
    const reading =
      known && known.how !== 'derived'
        ? readFiner(slot, known.value, entities)
        : readMention(result.form, slot, entities, world);
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

function readFiner(slot: Slot, known: SlotValue, entities: readonly Entity[]): SlotReading | undefined {
  const kind = kindOf(slot);
  for (const entity of entitiesFor(slot, entities)) {
    const said = { text: entity.text, choice: undefined, entities: [entity], asked: false };
    const value = kind.refine?.(known, said);
    if (value !== undefined) return { ok: true, value };
  }
  return undefined;
}
