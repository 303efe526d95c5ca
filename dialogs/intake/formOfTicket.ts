import { confirmSlot, consentSlot, type Form, newForm } from '../form/form.js';
import { putAnswer } from '../form/putAnswer.js';
import type { TicketView } from '../ports.js';
import type { Turn } from '../turn.js';

/**
 * A filed request as an intake again, so that what is missing can be given and what is wrong put right, with the same
 * questions and checks. `gaps`: what was answered 不知道 is asked again.
 */
export function formOfTicket(turn: Turn, ticket: TicketView, asks: 'gaps' | 'nothing'): Form {
  const service = turn.service(ticket.service);
  const begun: Form = {
    ...newForm(service, turn.now),
    answers: { [consentSlot]: { value: 'yes', basis: 'declared', how: 'kept' } },
    materials: ticket.materials,
    amends: ticket.reference,
  };
  return service.slots.reduce((form, slot) => {
    const value = ticket.slots[slot.id];
    const known = value !== undefined && !(slot.id in form.answers);
    const missing = asks === 'gaps' && missingIn(ticket).includes(slot.id);
    if (!known || missing || slot.id === confirmSlot) return form;
    const answer = { value, basis: 'declared', how: 'kept' } as const;
    return putAnswer(form, service, { slot: slot.id, answer, context: turn.readWorld }).form;
  }, begun);
}

/** What the customer did not know at the time. */
export function missingIn({ gaps, slots }: TicketView): string[] {
  return gaps.filter((id) => slots[id] === null);
}
