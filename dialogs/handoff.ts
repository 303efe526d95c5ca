import type { Slot } from '../catalogue/schema.js';
import { judge } from '../eligibility/judge.js';
import type { Form } from './form/form.js';
import { decided, factsOf } from './form/nextStep.js';
import { stillHolds } from './form/stillHolds.js';
import { maskedSlotValues, slotValues } from './form/summary.js';
import { reasonsOf } from './receipt.js';
import { maskPhone } from './slotKinds/phone.js';
import { asReleased } from './takeUpForm.js';
import type { Turn } from './turn.js';

/**
 * Asks for a person, with everything known. Tells the truth about who is there; the `handoff.initiate` and
 * `handoff.status` events of the Bot Framework go along for channels and desks that read them.
 */
export async function requestHandoff(turn: Turn, cause: string): Promise<void> {
  const { settings } = turn.parts;
  const open = turn.talk.handoff;
  // Asking twice on one day is one request: the newer facts replace the older.
  const reference = open?.day === turn.today ? open.reference : await turn.parts.references.next(turn.today);
  turn.talk.handoff = { reference, day: turn.today };
  const known = knownSoFar(turn);
  turn.effects.push({
    kind: 'request_handoff',
    handoff: { reference, service: known.service, slots: known.slots, reasons: known.reasons, cause },
  });
  turn.replies.push({
    kind: 'event',
    name: 'handoff.initiate',
    value: { reference, service: known.service, slots: known.masked, reasons: known.reasons },
  });
  const phone = known.slots['contact_phone'];
  turn.say('handoff_nobody', {
    reference,
    hours: settings.deskHours.text,
    callback:
      typeof phone === 'string'
        ? turn.text('handoff_callback', { phone: maskPhone(phone) })
        : turn.text('handoff_no_phone', {}),
    hotline: settings.hotline,
    kept: Object.keys(known.slots).length > 0 ? turn.text('handoff_kept', {}) : '',
  });
  turn.replies.push({ kind: 'event', name: 'handoff.status', value: { state: 'failed', reference } });
}

/** A number sent after the wish for a person, with nothing else in hand: that is where to call. */
export function noteCallback(turn: Turn): boolean {
  const { handoff, intake } = turn.talk;
  const numbers = turn.understanding.entities.filter(({ kind }) => kind === 'phone');
  const [phone, ...others] = numbers.map(({ value }) => String(value));
  if (handoff?.day !== turn.today || intake || !phone || others.length > 0) return false;
  const { reference } = handoff;
  const { service, slots, reasons } = knownSoFar(turn);
  turn.effects.push({
    kind: 'request_handoff',
    handoff: { reference, service, slots: { ...slots, contact_phone: phone }, reasons, cause: 'asked' },
  });
  const { hotline } = turn.parts.settings;
  turn.say('handoff_phone_noted', { phone: maskPhone(phone), reference, hotline });
  return true;
}

function knownSoFar(turn: Turn) {
  const stored = turn.talk.intake ?? turn.talk.refused;
  const service = turn.parts.catalogue.service(stored?.service ?? '');
  if (!stored || !service) return turn.talk.orphan ? orphaned(turn, turn.talk.orphan) : filedBefore(turn);
  const form = asReleased(turn, stored, service);
  const { rules } = turn.parts.catalogue;
  const judgements = decided(
    judge(service, rules, factsOf(form, turn.world), 'asking'),
    form,
    service,
    rules,
  );
  const titleOf = (code: string) => rules[code]?.title ?? code;
  return {
    service: service.id,
    slots: slotValues(form, service),
    masked: maskedSlotValues(form, service),
    reasons: reasonsOf(judgements, titleOf),
  };
}

/** The service is gone, and with it how its answers are shown; the shared definitions still tell what has to be masked. */
function orphaned(turn: Turn, form: Form) {
  const slots = Object.entries(turn.parts.catalogue.slots)
    .map(([id, slot]): Slot => ({ ...slot, id, when: undefined, optional: true, derives: {} }))
    .filter((slot) => stillHolds(slot, form.answers[slot.id]?.value ?? null));
  return {
    service: form.service,
    slots: slotValues(form, { slots }),
    masked: maskedSlotValues(form, { slots }),
    reasons: [],
  };
}

/** Nothing is in hand: what was handed in last is what the person is asked about. */
function filedBefore({ talk }: Turn) {
  const { service = null, slots = {}, reasons = [] } = talk.lastReceipt ?? {};
  return { service, slots, masked: slots, reasons };
}
