import type { Service } from '../../catalogue/schema.js';
import { confirmSlot, consentSlot, type Form, newForm, slotOf } from '../form/form.js';
import { openSlots } from '../form/openSlots.js';
import { putAnswer } from '../form/putAnswer.js';
import { stillHolds } from '../form/stillHolds.js';
import type { TicketView } from '../ports.js';
import type { Turn } from '../turn.js';
import { tellRelease } from './tellRelease.js';

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
  tellLost(turn, service, ticket, begun);
  return service.slots.reduce((form, slot) => {
    const value = ticket.slots[slot.id];
    const known = value !== undefined && !(slot.id in form.answers);
    const missing = asks === 'gaps' && missingIn(turn, ticket).includes(slot.id);
    if (!known || missing || !stillHolds(slot, value) || slot.id === confirmSlot) return form;
    const answer = { value, basis: 'declared', how: 'kept' } as const;
    return putAnswer(form, service, { slot: slot.id, answer, context: turn.readWorld }).form;
  }, begun);
}

/** What was filed before a release and has no place, or no meaning, in the service as it is now. */
function tellLost(turn: Turn, service: Service, { slots }: TicketView, form: Form): void {
  const lost = Object.entries(slots)
    .filter(([id, value]) => {
      const slot = slotOf(service, id);
      return !slot || !stillHolds(slot, value);
    })
    .map(([id]) => id);
  const open = openSlots(form, service).map(({ id }) => id);
  tellRelease(turn, service, {
    ...{ form, overruled: [], voided: false },
    dropped: lost.filter((id) => !open.includes(id)),
    reask: lost.filter((id) => open.includes(id)),
  });
}

/** What the customer did not know at the time, and is still wanted. */
export function missingIn(turn: Turn, { service: id, gaps, slots }: TicketView): string[] {
  const service = turn.service(id);
  return gaps.filter((gap) => slots[gap] === null && slotOf(service, gap));
}
