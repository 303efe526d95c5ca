import type { Service, Slot } from '../../catalogue/schema.js';
import { deriveAnew } from './deriveAnew.js';
import {
  confirmSlot,
  consentSlot,
  type Form,
  policyNoSlot,
  type StoredAnswer,
  slotOf,
  withoutQuestion,
} from './form.js';
import { openSlots } from './openSlots.js';
import { type DeriveContext, dropMeaningless, type PutResult } from './putAnswer.js';
import { questionStands, type Shown } from './questionStands.js';
import { stillHolds } from './stillHolds.js';

export interface ReleaseMet {
  form: Form;
  /** Answers of the customer's that the service no longer wants. */
  dropped: string[];
  /** Answers that no longer hold; their questions come again. */
  reask: string[];
  /** The customer's word that gives way to a directory now. */
  overruled: PutResult['overruled'];
  /** The question on the table is void: an answer to it must not be read as one. */
  voided: boolean;
}

/**
 * Brings an intake to the service file as it is now. Every answer that still is one stays; what no longer exists goes, what
 * no longer holds is asked again. Rules need nothing: they are judged anew at every step.
 */
export function meetRelease(
  form: Form,
  service: Service,
  given: DeriveContext & { question: Shown | null },
): ReleaseMet {
  if (form.version === service.version) return { form, dropped: [], reask: [], overruled: [], voided: false };
  const held = { ...form, answers: stillHeld(form, service) };
  const { answers, overruled } = deriveAnew(held, service, given);
  const whole = dropMeaningless(withPolicy({ ...held, answers }), service).form;
  const lost = lostAnswers(form, whole);
  const settled = lost.length > 0 || hasQuestions(whole, service) ? without(whole, confirmSlot) : whole;
  const open = openSlots(settled, service).map(({ id }) => id);
  const stands = questionStands(settled, service, { shown: given.question, changed: lost.length > 0 });
  const mended = repaired(settled, service, { before: form, overruled });
  return {
    form: stands ? mended : withoutQuestion(mended),
    dropped: lost.filter((id) => !open.includes(id)),
    reask: lost.filter((id) => open.includes(id)),
    overruled,
    voided: !stands && form.asking !== null && form.asking === given.question?.slot,
  };
}

function stillHeld(form: Form, service: Service): Form['answers'] {
  return Object.fromEntries(
    Object.entries(form.answers).flatMap(([id, answer]) => {
      const slot = slotOf(service, id);
      const held = slot && heldAnswer(slot, answer);
      return held ? [[id, held]] : [];
    }),
  );
}

function heldAnswer(slot: Slot, { insteadOf: said, ...answer }: StoredAnswer): StoredAnswer | undefined {
  const insteadOf = said && stillHolds(slot, said.value) ? said : undefined;
  if (!stillHolds(slot, answer.value)) return insteadOf;
  return insteadOf ? { ...answer, insteadOf } : answer;
}

/** A look-up is worth nothing without the number it was made with. */
function withPolicy(form: Form): Form {
  if (form.answers[policyNoSlot]) return form;
  return { ...form, policy: null, verification: 'open' };
}

/** What the customer said and is gone; what only followed from it, and the consent itself, is no loss to tell of. */
function lostAnswers(before: Form, after: Form): string[] {
  return Object.entries(before.answers)
    .filter(([id, { how }]) => how !== 'derived' && id !== consentSlot && id !== confirmSlot)
    .map(([id]) => id)
    .filter((id) => !after.answers[id]);
}

function hasQuestions(form: Form, service: Service): boolean {
  return openSlots(form, service).some(({ id }) => id !== confirmSlot);
}

function without(form: Form, slot: string): Form {
  const { [slot]: _, ...answers } = form.answers;
  return { ...form, answers };
}

/** Everything that names slots names only those there are; what newly follows is still to be read back. */
function repaired(
  form: Form,
  { slots, version }: Service,
  { before, overruled }: { before: Form; overruled: ReleaseMet['overruled'] },
): Form {
  const answered = (id: string) => id in form.answers;
  const followed = Object.keys(form.answers).filter((id) => !before.answers[id]);
  const contradiction = overruled.find((one) => one.contradiction) ?? form.contradiction;
  return {
    ...form,
    version,
    trail: form.trail.filter(answered),
    refined: form.refined.filter(answered),
    unread: [...new Set([...form.unread.filter(answered), ...followed])],
    wanted: slots.some(({ id }) => id === form.wanted) ? form.wanted : null,
    contradiction: contradicted(form, contradiction),
  };
}

function contradicted({ answers }: Form, found: Form['contradiction']): Form['contradiction'] {
  return found && answers[found.slot]?.how === 'derived' ? { slot: found.slot, said: found.said } : null;
}
