import type { Service } from '../catalogue/schema.js';
import { consentSlot, type Form } from './form/form.js';
import { meetRelease } from './form/meetRelease.js';
import { tellRelease } from './intake/tellRelease.js';
import type { Turn } from './turn.js';

/**
 * A stored form, brought to the service as it is now; what that changes is said. Undefined when the service is no longer
 * offered: that is said, and what the customer told is kept for a person.
 */
export function takeUpForm(turn: Turn, form: Form): Form | undefined {
  const service = turn.parts.catalogue.service(form.service);
  if (!service) {
    leaveToPeople(turn, form);
    sayGone(turn);
    return undefined;
  }
  const met = meetRelease(form, service, { ...turn.readWorld, question: turn.talk.question });
  tellRelease(turn, service, met);
  turn.askedAnew ||= met.voided;
  return met.form;
}

/** The same without a word, for a look at it. */
export function asReleased(turn: Turn, form: Form, service: Service): Form {
  return meetRelease(form, service, { ...turn.readWorld, question: null }).form;
}

/** Without consent nothing is kept. */
export function leaveToPeople(turn: Turn, form: Form): void {
  if (form.answers[consentSlot]?.value === 'yes') turn.talk.orphan = form;
}

export function sayGone(turn: Turn): void {
  const { hotline } = turn.parts.settings;
  turn.say('service_gone', { hotline }, [{ title: turn.text('button_human', {}) }]);
}
