import { asShouliError } from '../../errors.js';
import type { PolicyRecord } from '../../policies/policyRecord.js';
import { answerOf, type Form, idDigitsSlot, type PolicySnapshot, policyNoSlot } from '../form/form.js';
import type { Turn } from '../turn.js';

export function isLocked(turn: Turn): boolean {
  const until = turn.customer.lookupsLockedUntil;
  return until !== null && turn.now < until;
}

/** Number and digits are both there and have not been looked up. */
export function readyToVerify(form: Form): boolean {
  return (
    form.verification === 'open' &&
    typeof answerOf(form, policyNoSlot) === 'string' &&
    typeof answerOf(form, idDigitsSlot) === 'string'
  );
}

/**
 * Looks the policy up. A mismatch never tells which of the two was wrong: both are asked again. After the last wrong try
 * look-ups are locked for this customer and the intake goes on unverified.
 */
export async function verifyPolicy(turn: Turn, form: Form): Promise<Form> {
  if (isLocked(turn)) {
    turn.say('policy_still_locked', { hotline: turn.parts.settings.hotline });
    return { ...form, verification: 'given_up' };
  }
  try {
    const record = await turn.parts.policies.verify(
      String(answerOf(form, policyNoSlot)),
      String(answerOf(form, idDigitsSlot)),
    );
    return record ? matched(turn, form, record) : mismatched(turn, form);
  } catch (error) {
    // The insurer's source being down must not stop a person in need: a specialist verifies later.
    if (asShouliError(error).code !== 'policy_source_unavailable') throw error;
    turn.say('policy_unavailable', { hotline: turn.parts.settings.hotline });
    return { ...form, verification: 'given_up' };
  }
}

function matched(turn: Turn, form: Form, record: PolicyRecord): Form {
  setLookups(turn, 0, null);
  const policy = snapshotOf(record);
  turn.say('policy_verified', { insured: policy.insuredMasked, product: record.product });
  return { ...form, verification: 'verified', policy };
}

function mismatched(turn: Turn, form: Form): Form {
  const { lookupTries, lookupLockMinutes, hotline } = turn.parts.settings;
  const wrong = turn.customer.wrongLookups + 1;
  if (wrong >= lookupTries) {
    setLookups(turn, 0, turn.now + lookupLockMinutes * 60_000);
    const human = turn.text('button_human', {});
    turn.say('policy_locked', { minutes: String(lookupLockMinutes), hotline }, [{ title: human }]);
    return { ...form, verification: 'given_up' };
  }
  setLookups(turn, wrong, null);
  turn.say('policy_mismatch', { tries: String(lookupTries - wrong) });
  const { [policyNoSlot]: _number, [idDigitsSlot]: _digits, ...answers } = form.answers;
  const trail = form.trail.filter((id) => id !== policyNoSlot && id !== idDigitsSlot);
  return { ...form, answers, trail };
}

function setLookups(turn: Turn, wrongLookups: number, lockedUntil: number | null): void {
  turn.customer.wrongLookups = wrongLookups;
  turn.customer.lookupsLockedUntil = lockedUntil;
  turn.effects.push({ kind: 'set_lookups', wrongLookups, lockedUntil });
}

function snapshotOf(record: PolicyRecord): PolicySnapshot {
  const { policyNo, product, effectiveDate, expiryDate, waitingPeriodDays, deductibleYuan, benefits, usage } =
    record;
  return {
    policyNo,
    product,
    effectiveDate,
    expiryDate,
    waitingFrom: record.waitingFrom ?? null,
    waitingPeriodDays,
    deductibleYuan,
    benefits,
    usage,
    insuredMasked: `${record.insuredName.slice(0, 1)}*`,
    insuredPhone: record.insuredPhone,
  };
}
