import type { Service } from '../../catalogue/schema.js';
import type { Form, StoredAnswer } from '../form/form.js';
import { openSlots } from '../form/openSlots.js';
import { stillHolds } from '../form/stillHolds.js';
import type { Turn } from '../turn.js';

/** What the customer answered for an earlier request of this conversation and need not say again: read back, and open to correction. */
export function carryOver(turn: Turn, form: Form, service: Service): Form {
  // Parked forms stand newest first, and the newest word counts.
  const sources = [...turn.talk.parked.map(({ answers }) => answers).reverse(), turn.talk.carried];
  const known: Form['answers'] = Object.assign({}, ...sources);
  const taken = openSlots(form, service).flatMap((slot): [string, StoredAnswer][] => {
    const value = known[slot.id]?.value;
    // What was just taken back is asked, whatever was said before.
    const free = slot.carries && slot.id !== form.wanted && slot.id !== form.asking;
    return free && typeof value === 'string' && stillHolds(slot, value)
      ? [[slot.id, { value, basis: 'declared', how: 'kept' }]]
      : [];
  });
  return {
    ...form,
    answers: { ...form.answers, ...Object.fromEntries(taken) },
    unread: [...form.unread, ...taken.map(([id]) => id)],
  };
}

/** Keeps of a finished intake what a next one may use. */
export function keepForNext(turn: Turn, form: Form, service: Service): void {
  const carrying = service.slots.filter(({ carries }) => carries);
  const kept = carrying.flatMap(({ id }) => {
    const answer = form.answers[id];
    return answer ? [[id, answer] as const] : [];
  });
  turn.talk.carried = { ...turn.talk.carried, ...Object.fromEntries(kept) };
}
