import type { Service } from '../../catalogue/schema.js';
import type { Entity } from '../../nlu/understanding.js';
import { applyMentions } from '../form/applyMentions.js';
import { consentSlot, type Form, newForm, policyNoSlot, slotOf } from '../form/form.js';
import { putAnswer } from '../form/putAnswer.js';
import { plainWords } from '../slotKinds/plainWords.js';
import type { Turn } from '../turn.js';
import { noteMentions } from './noteMentions.js';
import { tellConsequences } from './tellChanges.js';
import { isLocked } from './verifyPolicy.js';

/** Opens an intake with everything the customer has said so far. Nothing is asked yet. */
export function startIntake(turn: Turn, service: Service, said: readonly Entity[]): void {
  const entities = [...said, ...turn.talk.heard];
  const begun = lockedPolicy(turn, service, knownConsent(turn, newForm(service, turn.now), service));
  const mentions = applyMentions(withOpening(turn, begun, service), service, entities, turn.readWorld);
  turn.talk.intake = noteMentions(mentions.form, service, mentions);
  turn.talk.heard = [];
  turn.talk.opening = null;
  turn.talk.refused = null;
  turn.talk.orphan = null;
  turn.talk.unclear = 0;
  tellConsequences(turn, mentions.form, service, mentions);
}

function knownConsent(turn: Turn, form: Form, service: Service): Form {
  const given = turn.customer.consentVersion === turn.parts.settings.noticeVersion;
  if (!given || !slotOf(service, consentSlot)) return form;
  return {
    ...form,
    answers: { ...form.answers, [consentSlot]: { value: 'yes', basis: 'declared', how: 'kept' } },
  };
}

/** While look-ups are locked nobody is asked for a number that cannot be checked. */
function lockedPolicy(turn: Turn, service: Service, form: Form): Form {
  if (!slotOf(service, policyNoSlot) || !isLocked(turn)) return form;
  turn.say('policy_still_locked', { hotline: turn.parts.settings.hotline });
  return {
    ...form,
    verification: 'given_up',
    answers: { ...form.answers, [policyNoSlot]: { value: null, basis: 'declared', how: 'kept' } },
  };
}

/** A slot marked `opening` takes the sentence that began it all, when it says more than the request itself. */
function withOpening(turn: Turn, form: Form, service: Service): Form {
  const slot = service.slots.find(({ params }) => params['opening'] === true);
  const { opening } = turn.talk;
  if (!slot || opening === null) return form;
  const names = [service.name, ...service.aliases].sort((one, other) => other.length - one.length);
  const bare = names.reduce((words, name) => words.replaceAll(name.toLowerCase(), ''), plainWords(opening));
  if (turn.parts.moves.without('request', bare).length < 2) return form;
  const max = typeof slot.params['max'] === 'number' ? slot.params['max'] : opening.length;
  const answer = { value: opening.slice(0, max), basis: 'declared', how: 'said' } as const;
  return {
    ...putAnswer(form, service, { slot: slot.id, answer, context: turn.readWorld }).form,
    unread: [slot.id],
  };
}
