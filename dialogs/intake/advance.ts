import type { Service } from '../../catalogue/schema.js';
import { consentSlot, type Form } from '../form/form.js';
import { nextStep, type Step } from '../form/nextStep.js';
import type { PendingQuestion } from '../talkState.js';
import type { Turn } from '../turn.js';
import { shown, slotQuestion } from './askSlot.js';
import { carryOver } from './carryOver.js';
import { finish } from './finish.js';
import { tellNoted } from './tellChanges.js';
import { readyToVerify, verifyPolicy } from './verifyPolicy.js';

/** `asked`: a question is on the table; `contradiction`: something has to be asked back first; `ended`: judged. */
export type Advanced = 'asked' | 'contradiction' | 'ended';

/** Goes on from whatever is known now: looks the policy up when it can, reads back, then asks the next question or ends. */
export async function advance(turn: Turn, begun: Form): Promise<Advanced> {
  const service = turn.service(begun.service);
  const consented =
    begun.answers[consentSlot]?.value === 'yes' || !service.slots.some(({ id }) => id === consentSlot);
  const form = await settle(turn, begun, service, consented);
  turn.talk.intake = form;
  if (consented && form.contradiction) return 'contradiction';
  const step = nextStep(form, service, turn.parts.catalogue.rules, turn.world);
  if (step.kind === 'judged') {
    await finish(turn, form, service, step);
    return 'ended';
  }
  turn.ask(questionFor(turn, form, service, step));
  return 'asked';
}

async function settle(turn: Turn, begun: Form, service: Service, consented: boolean): Promise<Form> {
  if (!consented) return begun;
  const form = carryOver(turn, begun, service);
  tellNoted(turn, form, service, form.unread);
  const read = { ...form, unread: [] };
  return readyToVerify(read) ? verifyPolicy(turn, read) : read;
}

/** Readies the next question; the form in the talk is the one that asks it. */
export function questionFor(
  turn: Turn,
  form: Form,
  service: Service,
  step: Step & { kind: 'ask' },
): PendingQuestion {
  const { slot, refine, left } = step;
  const same = form.asking === slot.id;
  const fresh: Form = same ? form : { ...form, asking: slot.id, narrowed: null, misses: 0 };
  if (!refine) return slotQuestion(turn, { form: fresh, service, slot, left });
  const value = shown(turn, slot, form.answers[slot.id]?.value ?? null);
  const text = turn.text('refine_day', { title: slot.title, value });
  return slotQuestion(turn, {
    form: { ...fresh, refined: [...new Set([...form.refined, slot.id])] },
    service,
    slot,
    left,
    text,
  });
}
