import type { Service } from '../../catalogue/schema.js';
import type { Form } from '../form/form.js';
import type { PutResult } from '../form/putAnswer.js';

/** Marks what was just filled, and what follows from it, as still to be read back. */
export function noteMentions(
  form: Form,
  service: Service,
  change: { filled: string[]; overruled: PutResult['overruled'] },
): Form {
  const followed = Object.entries(form.answers)
    .filter(([, answer]) => answer.how === 'derived' && change.filled.includes(answer.from ?? ''))
    .map(([id]) => id);
  const unread = new Set([...form.unread, ...change.filled, ...followed]);
  const contradiction = change.overruled.find((one) => one.contradiction);
  return {
    ...form,
    unread: service.slots.map(({ id }) => id).filter((id) => unread.has(id)),
    contradiction: contradiction
      ? { slot: contradiction.slot, said: contradiction.said }
      : form.contradiction,
  };
}
