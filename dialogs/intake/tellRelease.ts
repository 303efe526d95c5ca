import type { Service } from '../../catalogue/schema.js';
import { slotOf } from '../form/form.js';
import type { ReleaseMet } from '../form/meetRelease.js';
import type { Turn } from '../turn.js';
import { tellConsequences } from './tellChanges.js';

/** One sentence about what a release took from the customer; none when it took nothing. */
export function tellRelease(turn: Turn, service: Service, met: ReleaseMet): void {
  const changes = [
    ...(met.dropped.length > 0
      ? [turn.text('form_dropped', { list: named(turn, service, met.dropped) })]
      : []),
    ...(met.reask.length > 0 ? [turn.text('form_reask', { list: named(turn, service, met.reask) })] : []),
    ...(met.voided ? [turn.text('form_question', {})] : []),
  ];
  if (changes.length > 0)
    turn.say('form_changed', { service: service.name, changes: changes.join(turn.text('form_joint', {})) });
  tellConsequences(turn, met.form, service, { dropped: [], overruled: met.overruled });
}

/** By the title it has now, or has elsewhere; a question that is nowhere any more has no name left. */
function named(turn: Turn, service: Service, slots: readonly string[]): string {
  const { catalogue } = turn.parts;
  const titles = slots.map(
    (id) => slotOf(service, id)?.title ?? catalogue.slots[id]?.title ?? turn.text('form_former', {}),
  );
  return [...new Set(titles)].map((title) => turn.text('form_title', { title })).join('、');
}
