import type { Service } from '../../catalogue/schema.js';
import type { Form } from '../form/form.js';
import { slotOf } from '../form/form.js';
import type { PutResult } from '../form/putAnswer.js';
import type { Turn } from '../turn.js';
import { shown } from './askSlot.js';

/** What is said again stands already: no need to say it a third time. */
export function tellKnown(turn: Turn, form: Form, service: Service, slots: readonly string[]): void {
  const list = slots.flatMap((id) => {
    const slot = slotOf(service, id);
    return slot ? [`${slot.title}：${shown(turn, slot, form.answers[id]?.value ?? null)}`] : [];
  });
  turn.say('known', { list: list.join('、') });
}

/** Reads back what was taken from the customer's sentence or follows from it: nothing is recorded unseen. */
export function tellNoted(turn: Turn, form: Form, service: Service, slots: readonly string[]): void {
  const lines = slots.flatMap((id) => {
    const slot = slotOf(service, id);
    const answer = form.answers[id];
    // Digits that stand masked tell the customer nothing.
    return slot && answer && slot.mask !== 'id'
      ? [turn.text('noted_line', { title: slot.title, value: shown(turn, slot, answer.value) })]
      : [];
  });
  if (lines.length > 0) turn.say('noted', { list: lines.join('\n') });
}

/** Says what a change took away, and where a directory outweighed the customer's word. */
export function tellConsequences(
  turn: Turn,
  form: Form,
  service: Service,
  change: Pick<PutResult, 'dropped' | 'overruled'>,
): void {
  const dropped = change.dropped.map((id) => turn.slotTitle(service, id));
  if (dropped.length > 0) turn.say('dropped', { list: dropped.join('、') });
  for (const { slot: id, said, contradiction } of change.overruled) {
    const slot = slotOf(service, id);
    if (!slot || contradiction) continue;
    turn.say('overruled', {
      title: slot.title,
      value: shown(turn, slot, form.answers[id]?.value ?? null),
      said: shown(turn, slot, said),
    });
  }
}
