/** The questions that are no slots of an intake, ready to be put by the ChoiceQuestionDialog. */

import type { Service } from '../catalogue/schema.js';
import { ShouliError } from '../errors.js';
import type { ChoiceQuestion } from './choiceQuestionDialog.js';
import type { Form, NarrowedChoice } from './form/form.js';
import { summaryLines } from './form/summary.js';
import type { TicketView } from './ports.js';
import type { PendingQuestion } from './talkState.js';
import type { Turn } from './turn.js';

/** `none`: a way out under the services («都不是»). */
export function chooseService(
  turn: Turn,
  text: string,
  services: readonly Service[],
  none = false,
): ChoiceQuestion {
  const choices = services.map(({ id, name }) => ({ value: id, title: name }));
  const out = none ? [{ value: 'none', title: turn.text('button_none', {}) }] : [];
  return { question: plain('choose_service', 'choice', text, [...choices, ...out]), payload: {} };
}

export function startNow(turn: Turn, service: Service): ChoiceQuestion {
  const text = turn.text('start_now', { service: service.name });
  return { question: plain('start_now', 'yes_no', text, yesNo(turn)), payload: { service: service.id } };
}

/** There is one under way: shown before another is begun. */
export function applyAgain(turn: Turn, service: Service): ChoiceQuestion {
  const text = turn.text('apply_again', { service: service.name });
  return {
    question: plain('start_now', 'yes_no', text, yesNo(turn)),
    payload: { service: service.id, again: true },
  };
}

export function chooseTicket(
  turn: Turn,
  tickets: readonly TicketView[],
  aim: 'supplement' | 'withdraw',
): ChoiceQuestion {
  const choices = tickets.map(({ reference, service }) => ({
    value: reference,
    title: `${turn.service(service).name} ${reference}`,
  }));
  return {
    question: plain('choose_ticket', 'choice', turn.text('choose_ticket', {}), choices),
    payload: { aim },
  };
}

export function withdraw(turn: Turn, { reference, service }: TicketView): ChoiceQuestion {
  const text = turn.text('withdraw_sure', { service: turn.service(service).name, reference });
  return { question: plain('withdraw', 'yes_no', text, yesNo(turn)), payload: { ticket: reference } };
}

/** What was put aside, offered again. @throws ShouliError when nothing was. */
export function resumeParked(turn: Turn): ChoiceQuestion {
  const [first, ...others] = turn.talk.parked;
  if (!first) throw new ShouliError('state_invalid', 'nothing was put aside');
  return others.length > 0 ? resumeWhich(turn, [first, ...others]) : resume(turn, first);
}

/** Several were put aside: which one first? */
function resumeWhich(turn: Turn, forms: readonly [Form, ...Form[]]): ChoiceQuestion {
  const choices = forms.map((form) => ({
    value: form.service,
    title: turn.text('resume_one', {
      service: turn.service(form.service).name,
      filled: filledCount(turn, form),
    }),
  }));
  const out = { value: 'no', title: turn.text('resume_none', {}) };
  return {
    question: plain('resume', 'choice', turn.text('resume_which', {}), [...choices, out]),
    payload: { yes: forms[0].service },
  };
}

function filledCount(turn: Turn, form: Form): string {
  return String(summaryLines(form, turn.service(form.service), '').length);
}

/** `mood`: of somebody who is not to be turned away whatever is said next. */
export function offerHuman(turn: Turn, mood: 'despair' | 'anger'): ChoiceQuestion {
  const question = plain('offer_human', 'yes_no', turn.text('offer_human', {}), yesNo(turn));
  return { question, payload: { mood } };
}

export function park(turn: Turn, running: Service, wanted: Service): ChoiceQuestion {
  const choices = [
    { value: 'park', title: turn.text('park_park', {}) },
    { value: 'drop', title: turn.text('park_drop', {}) },
    { value: 'stay', title: turn.text('park_stay', {}) },
  ];
  const text = turn.text('park', { running: running.name, wanted: wanted.name });
  return { question: plain('park', 'choice', text, choices), payload: { service: wanted.id } };
}

export function resume(turn: Turn, form: Form): ChoiceQuestion {
  const service = turn.service(form.service);
  const text = turn.text('resume', { service: service.name, filled: filledCount(turn, form) });
  const choices = [
    { value: 'yes', title: turn.text('button_continue', {}) },
    { value: 'no', title: turn.text('button_drop', {}) },
  ];
  return { question: plain('resume', 'yes_no', text, choices), payload: { service: form.service } };
}

export function restart(turn: Turn): ChoiceQuestion {
  return { question: plain('restart', 'yes_no', turn.text('restart_sure', {}), yesNo(turn)), payload: {} };
}

/** Which answer to change; `form` is taken up again with the answer. */
export function correctWhich(turn: Turn, form: Form, service: Service): ChoiceQuestion {
  const lines = summaryLines(form, service, turn.text('unknown_value', {}));
  const choices = lines.map(({ slot, text }) => ({ value: slot.id, title: `${slot.title}：${text}` }));
  return {
    question: plain('correct_which', 'choice', turn.text('correct_which', {}), choices),
    payload: { form },
  };
}

/** The directory's place won; was it the hospital's name that was wrong? */
export function askBackContradiction(
  turn: Turn,
  source: { id: string; title: string },
  text: string,
): ChoiceQuestion {
  const choices = [
    { value: 'keep', title: turn.text('contradiction_keep', {}) },
    { value: source.id, title: turn.text('contradiction_change', { title: source.title }) },
  ];
  return { question: plain('correct_which', 'choice', text, choices), payload: {} };
}

function yesNo(turn: Turn): NarrowedChoice[] {
  return [
    { value: 'yes', title: turn.text('button_yes', {}) },
    { value: 'no', title: turn.text('button_no', {}) },
  ];
}

function plain(slot: string, kind: string, text: string, choices: NarrowedChoice[]): PendingQuestion {
  return { slot, kind, text, choices, unknown: false, left: null };
}
