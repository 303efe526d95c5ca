import { Dialog, type DialogContext, type DialogTurnResult } from '../botFramework.js';
import { requestHandoff } from '../handoff.js';
import { reopenAnswer } from '../intake/correctAnswer.js';
import type { ChildOutcome } from '../outcomes.js';
import { openTickets, supplementOf, takeBack } from '../ownTickets.js';
import * as questions from '../questions.js';
import { noteChosen } from '../review/noteReading.js';
import { takeUpForm } from '../takeUpForm.js';
import type { Turn } from '../turn.js';
import { turnOf } from '../turnOf.js';
import { ask, begunAnew, follow, offerParked, resumeParked, run, startService } from './goOn.js';

/** How the talk goes on after a question of a few choices was answered, or an intake came to its end. */
export async function afterChoice(
  inner: DialogContext,
  outcome: Exclude<ChildOutcome, { kind: 'unanswered' }>,
): Promise<DialogTurnResult> {
  const turn = turnOf(inner.context);
  if (outcome.kind === 'switch') return startService(inner, outcome.service);
  if (outcome.kind === 'intake_ended') return offerParked(inner);
  return chosen(inner, turn, outcome);
}

async function chosen(
  inner: DialogContext,
  turn: Turn,
  outcome: ChildOutcome & { kind: 'chosen' },
): Promise<DialogTurnResult> {
  const { slot, value, payload } = outcome;
  const yes = value === 'yes';
  if (slot === 'choose_service') noteChosen(turn, value === 'none' ? null : value);
  if (slot === 'start_now') turn.talk.review.acted = null;
  if (slot === 'choose_service' && value !== null && value !== 'none') {
    // The facts said before stand first: the answer only names the service («肿瘤的那个»).
    keepFactsBehind(turn);
    return startService(inner, value, []);
  }
  if (slot === 'start_now' && yes && payload.service)
    return payload.again ? begunAnew(inner, payload.service) : startService(inner, payload.service);
  if (slot === 'resume') return resumeParked(inner, payload.service && yes ? payload.service : value);
  if (slot === 'choose_ticket' && value !== null) return withTicket(inner, value, payload.aim);
  if (slot === 'correct_which' && payload.form && value !== null) {
    const form = takeUpForm(turn, payload.form);
    turn.talk.refused = null;
    if (!form) return Dialog.EndOfTurn;
    turn.talk.intake = reopenAnswer(turn, form, turn.service(form.service), value);
    return run(inner);
  }
  if (slot === 'withdraw' && yes && payload.ticket) takeBack(turn, payload.ticket);
  else if (slot === 'offer_human' && yes) await requestHandoff(turn, 'offered');
  else
    turn.say(
      slot === 'choose_service' ? 'choose_none' : slot === 'start_now' ? 'start_declined' : 'offer_declined',
      {},
    );
  // Nothing new is begun: what was put aside for it is taken up.
  return payload.again ? offerParked(inner) : Dialog.EndOfTurn;
}

/** The filed request that was meant, of several. */
async function withTicket(
  inner: DialogContext,
  reference: string,
  aim: 'supplement' | 'withdraw' | undefined,
): Promise<DialogTurnResult> {
  const turn = turnOf(inner.context);
  const ticket = (await openTickets(turn)).find((one) => one.reference === reference);
  if (!ticket) {
    turn.say('supplement_nothing', { hotline: turn.parts.settings.hotline });
    return Dialog.EndOfTurn;
  }
  return aim === 'withdraw'
    ? ask(inner, questions.withdraw(turn, ticket))
    : follow(inner, supplementOf(turn, ticket));
}

function keepFactsBehind(turn: Turn): void {
  // A short answer says which service and nothing else.
  if (turn.incoming.choice !== undefined || turn.words.length <= 8) return;
  turn.talk.heard = [...turn.talk.heard, ...turn.understanding.entities];
}
