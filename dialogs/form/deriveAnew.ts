import type { Service, Slot } from '../../catalogue/schema.js';
import type { Form, StoredAnswer } from './form.js';
import { slotOf } from './form.js';
import {
  type DeriveContext,
  derivedFacts,
  type PutResult,
  settle,
  takeDerived,
  withoutFollowing,
} from './putAnswer.js';
import { stillHolds } from './stillHolds.js';

export interface DerivedAnew {
  answers: Form['answers'];
  overruled: PutResult['overruled'];
}

/**
 * Draws everything that follows from what the customer said, as the service has it now. What followed before and was told
 * more exactly by the customer stays as exact.
 */
export function deriveAnew(form: Form, service: Service, context: DeriveContext): DerivedAnew {
  const answers = withoutFollowing(form.answers, ({ how }) => how === 'derived');
  const overruled: PutResult['overruled'] = [];
  for (const slot of service.slots.filter(({ id }) => form.answers[id] && id in answers)) {
    for (const { found, target } of derivedFacts({ slot, answers, context })) {
      const before = form.answers[target];
      const kept = before?.how === 'derived' && before.from === slot.id ? before : undefined;
      const fresh = kept ? { ...found, value: asExact(slotOf(service, target), kept, found.value) } : found;
      overruled.push(...takeDerived({ found: fresh, target, from: slot.id, service, answers }));
    }
  }
  return { answers, overruled };
}

function asExact(slot: Slot | undefined, kept: StoredAnswer, fresh: StoredAnswer['value']) {
  return slot && stillHolds(slot, kept.value) ? settle(slot, kept.value, fresh).value : fresh;
}
