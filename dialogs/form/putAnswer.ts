import type { Service, Slot } from '../../catalogue/schema.js';
import type { KnownAnswer, SlotValue } from '../../eligibility/types.js';
import { slotKinds } from '../slotKinds/index.js';
import type { ReadContext } from '../slotKinds/slotKind.js';
import { type Form, idDigitsSlot, policyNoSlot, type StoredAnswer, slotOf, unsureChoice } from './form.js';
import { ruledOut } from './openSlots.js';
import { stillHolds } from './stillHolds.js';

export interface PutResult {
  form: Form;
  /** Answers that no longer belong to the intake because of this one. */
  dropped: string[];
  /** The customer's word that gave way to a directory; `contradiction`: must be asked back. */
  overruled: { slot: string; said: SlotValue; contradiction: boolean }[];
}

/** What drawing conclusions leans on. */
export type DeriveContext = Omit<ReadContext, 'slot' | 'choices' | 'answers'>;

/** Sets one answer, draws what follows from it, and drops what it makes meaningless. */
export function putAnswer(
  form: Form,
  service: Service,
  put: { slot: string; answer: StoredAnswer; context: DeriveContext },
): PutResult {
  const slot = slotOf(service, put.slot);
  const known = form.answers[put.slot];
  if (known?.how === 'derived' && known.basis === 'directory' && put.answer.how !== 'derived') {
    return meetDirectory(form, slot, { known, said: put.answer.value, id: put.slot });
  }
  const answers = withoutDerived(form.answers, put.slot);
  answers[put.slot] = put.answer;
  const overruled = slot ? derive({ slot, service, answers, context: put.context }) : [];
  return pruned({ ...form, answers }, service, { changed: put.slot, overruled });
}

/** A maintained list has told this already: the customer's word may agree, say it more exactly, or give way. */
function meetDirectory(
  form: Form,
  slot: Slot | undefined,
  met: { known: StoredAnswer; said: SlotValue; id: string },
): PutResult {
  const settled = settle(slot, met.said, met.known.value);
  const answers = { ...form.answers, [met.id]: { ...met.known, value: settled.value } };
  const overruled = settled.told
    ? [{ slot: met.id, said: met.said, contradiction: settled.contradiction }]
    : [];
  return { form: { ...form, answers }, dropped: [], overruled };
}

/** Forgets one answer with everything that follows from it, so that it is asked again. */
export function forgetAnswer(form: Form, service: Service, slot: string): PutResult {
  const { [slot]: _, ...rest } = withoutDerived(form.answers, slot);
  const refined = form.refined.filter((id) => id !== slot);
  return pruned({ ...form, answers: rest, refined }, service, { changed: slot, overruled: [] });
}

/** Takes away what the change made void or meaningless. */
function pruned(
  form: Form,
  service: Service,
  { changed, overruled }: { changed: string; overruled: PutResult['overruled'] },
): PutResult {
  const settled = settlePolicy(form, changed);
  const { form: whole, dropped } = dropMeaningless(settled.form, service);
  return { form: whole, dropped: [...settled.dropped, ...dropped], overruled };
}

function withoutDerived(answers: Form['answers'], from: string): Form['answers'] {
  return withoutFollowing(answers, (answer) => answer.from === from);
}

/** Without those answers; what the customer had said in their place counts again. */
export function withoutFollowing(
  answers: Form['answers'],
  goes: (answer: StoredAnswer) => boolean,
): Form['answers'] {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => {
      const left = goes(answer) ? answer.insteadOf : answer;
      return left ? [[id, left]] : [];
    }),
  );
}

/** A new policy number makes the old look-up void; the digits have to be given again. */
function settlePolicy(form: Form, changed: string): { form: Form; dropped: string[] } {
  if (changed !== policyNoSlot && changed !== idDigitsSlot) return { form, dropped: [] };
  const open: Form = { ...form, policy: null, verification: 'open' };
  const digitsStay = changed === idDigitsSlot || form.verification === 'open' || !form.answers[idDigitsSlot];
  if (digitsStay) return { form: open, dropped: [] };
  const { [idDigitsSlot]: _digits, ...answers } = form.answers;
  const trail = form.trail.filter((id) => id !== idDigitsSlot);
  return { form: { ...open, answers, trail }, dropped: [idDigitsSlot] };
}

/** Takes away answers whose questions do not belong to the intake by what else is known. */
export function dropMeaningless(form: Form, service: Service): { form: Form; dropped: string[] } {
  const meaningless = service.slots
    .filter(
      (slot) => slot.id in form.answers && form.answers[slot.id]?.how !== 'derived' && ruledOut(slot, form),
    )
    .map(({ id }) => id);
  if (meaningless.length === 0) return { form, dropped: [] };
  const asked = Object.entries(form.answers).filter(([id]) => !meaningless.includes(id));
  const answers = withoutFollowing(Object.fromEntries(asked), ({ from }) => meaningless.includes(from ?? ''));
  const trail = form.trail.filter((id) => !meaningless.includes(id));
  const next = dropMeaningless({ ...form, answers, trail }, service);
  return { form: next.form, dropped: [...meaningless, ...next.dropped] };
}

interface Derivation {
  slot: Slot;
  service: Service;
  /** Written into. */
  answers: Form['answers'];
  context: DeriveContext;
}

function derive({ slot, service, answers, context }: Derivation): PutResult['overruled'] {
  return derivedFacts({ slot, answers, context }).flatMap(({ found, target }) =>
    takeDerived({ found, target, from: slot.id, service, answers }),
  );
}

/** What a slot's answer tells about other slots of the service. */
export function derivedFacts({
  slot,
  answers,
  context,
}: Omit<Derivation, 'service'>): { found: KnownAnswer; target: string }[] {
  const value = answers[slot.id]?.value ?? null;
  const facts =
    slotKinds[slot.kind]?.derive?.(value, { ...context, slot, choices: slot.choices ?? [], answers }) ?? {};
  return Object.entries(slot.derives).flatMap(([fact, target]) => {
    const found = facts[fact];
    return found ? [{ found, target }] : [];
  });
}

/** Writes what follows into `answers`, unless the service has no place for it; a maintained list outweighs the customer. */
export function takeDerived(one: {
  found: KnownAnswer;
  target: string;
  from: string;
  service: Service;
  answers: Form['answers'];
}): PutResult['overruled'] {
  const { found, target, from, service, answers } = one;
  const slot = slotOf(service, target);
  if (!slot || !stillHolds(slot, found.value)) return [];
  const said = answers[target];
  const stored: StoredAnswer = { ...found, how: 'derived', from };
  if (!said || isOpen(said.value) || said.how === 'derived') {
    const insteadOf = said?.how === 'derived' ? said.insteadOf : said;
    answers[target] = insteadOf ? { ...stored, insteadOf } : stored;
    return [];
  }
  // Only a maintained list outweighs what the customer said outright.
  if (found.basis !== 'directory') return [];
  const settled = settle(slot, said.value, found.value);
  answers[target] = settled.same ? said : { ...stored, value: settled.value };
  return settled.told ? [{ slot: target, said: said.value, contradiction: settled.contradiction }] : [];
}

/** Nothing was said that a derived value could contradict. */
function isOpen(value: SlotValue): boolean {
  return value === null || value === unsureChoice;
}

/** The customer's word against a derived one: what counts, and what has to be told or asked back. */
export function settle(slot: Slot | undefined, said: SlotValue, derived: SlotValue) {
  const reconcile = slotKinds[slot?.kind ?? '']?.reconcile;
  const { value, contradiction } = reconcile?.(said, derived) ?? { value: derived, contradiction: false };
  const same = JSON.stringify(value) === JSON.stringify(said);
  return { value, same, contradiction, told: reconcile ? contradiction : !same };
}
