import type { Service } from '../../catalogue/schema.js';
import { condole } from '../condole.js';
import { type Form, slotOf, withoutQuestion } from '../form/form.js';
import { goBack } from '../form/goBack.js';
import type { Turn } from '../turn.js';

/** Drops the intake; nothing of it is kept but the log. */
export function cancelIntake(turn: Turn): void {
  const amended = turn.talk.intake?.amends;
  turn.talk.intake = null;
  turn.talk.question = null;
  turn.talk.refused = null;
  turn.talk.heard = [];
  if (amended) turn.say('amend_cancelled', { reference: amended });
  else turn.say('cancelled', {});
}

/** A death is met with one short sentence; nothing more is asked, and nothing of the intake is kept but the log. */
export function endInBereavement(turn: Turn): void {
  turn.talk.intake = null;
  turn.talk.question = null;
  turn.talk.heard = [];
  condole(turn);
}

/** One answered question back; at the first there is nothing to go back to, and the form stays as it is. */
export function stepBack(turn: Turn, form: Form, service: Service): Form {
  const back = goBack(form, service);
  if (!back) {
    turn.say('back_none', {});
    return form;
  }
  turn.say('back_done', { title: turn.slotTitle(service, back.slot) });
  return withoutQuestion(back.form);
}

export function tellWhy(turn: Turn, form: Form, service: Service): void {
  const slot = slotOf(service, form.asking);
  if (slot) turn.say('why', { why: slot.why });
}
