import type { Entity } from '../../nlu/understanding.js';
import { Dialog, type DialogContext, type DialogTurnResult, DialogTurnStatus } from '../botFramework.js';
import { type ChoiceQuestion, ChoiceQuestionDialog } from '../choiceQuestionDialog.js';
import { mourns } from '../condole.js';
import { withoutQuestion } from '../form/form.js';
import { correctAnswer, reopenAnswer } from '../intake/correctAnswer.js';
import { startIntake } from '../intake/startIntake.js';
import { IntakeDialog } from '../intakeDialog.js';
import { keepFacts } from '../keepFacts.js';
import { sameRequest } from '../ownTickets.js';
import * as questions from '../questions.js';
import type { Route } from '../route.js';
import { ticketText } from '../smallTalk.js';
import { sayGone, takeUpForm } from '../takeUpForm.js';
import { turnOf } from '../turnOf.js';

/** Carries out where a message leads: a question, an intake, an intake taken up again. */
export async function follow(inner: DialogContext, next: Route): Promise<DialogTurnResult> {
  if (next.kind === 'question') return ask(inner, next.asked);
  if (next.kind === 'revive') return revive(inner, next);
  return next.kind === 'intake' ? startService(inner, next.service.id) : Dialog.EndOfTurn;
}

/** An intake that ended with a no is taken up again with an answer put right. */
async function revive(
  inner: DialogContext,
  { form, move }: Route & { kind: 'revive' },
): Promise<DialogTurnResult> {
  const turn = turnOf(inner.context);
  const service = turn.service(form.service);
  turn.talk.refused = null;
  if (move.kind === 'correct') turn.talk.intake = correctAnswer(turn, form, service, move);
  else turn.talk.intake = move.kind === 'reopen' ? reopenAnswer(turn, form, service, move.slot) : form;
  return run(inner);
}

/** What is under way already is shown, and what was put aside is taken up, before another is begun. */
export async function startService(
  inner: DialogContext,
  id: string,
  heard?: readonly Entity[],
): Promise<DialogTurnResult> {
  const turn = turnOf(inner.context);
  if (turn.talk.parked.some(({ service }) => service === id)) return resumeParked(inner, id);
  const filed = await sameRequest(turn, id);
  if (!filed) return begunAnew(inner, id, heard);
  keepFacts(turn);
  turn.say('duplicate', { ticket: ticketText(turn, filed) });
  return ask(inner, questions.applyAgain(turn, turn.service(id)));
}

export function begunAnew(
  inner: DialogContext,
  id: string,
  heard?: readonly Entity[],
): Promise<DialogTurnResult> {
  const turn = turnOf(inner.context);
  // Offered by a release before this one.
  if (!turn.parts.catalogue.service(id)) {
    sayGone(turn);
    return offerParked(inner);
  }
  const said = heard ?? (turn.incoming.choice === undefined ? turn.understanding.entities : []);
  startIntake(turn, turn.service(id), said);
  return run(inner);
}

/** Runs the intake in hand; a receipt at once (nothing left to ask) leads on like any other end. */
export async function run(inner: DialogContext): Promise<DialogTurnResult> {
  const result = await inner.beginDialog(IntakeDialog.dialogId);
  return result.status === DialogTurnStatus.complete ? offerParked(inner) : Dialog.EndOfTurn;
}

export async function offerParked(inner: DialogContext): Promise<DialogTurnResult> {
  const turn = turnOf(inner.context);
  return turn.talk.parked.length > 0 && !mourns(turn)
    ? ask(inner, questions.resumeParked(turn))
    : Dialog.EndOfTurn;
}

/** @param wanted id of the service to take up again; anything else: none of them. */
export async function resumeParked(inner: DialogContext, wanted: string | null): Promise<DialogTurnResult> {
  const turn = turnOf(inner.context);
  const form = turn.talk.parked.find(({ service }) => service === wanted);
  turn.talk.parked = form ? turn.talk.parked.filter((one) => one !== form) : [];
  if (!form) {
    turn.say('resume_declined', {});
    return Dialog.EndOfTurn;
  }
  turn.say('resumed', { service: turn.service(form.service).name });
  const met = takeUpForm(turn, form);
  if (!met) return Dialog.EndOfTurn;
  turn.talk.intake = withoutQuestion(met);
  return run(inner);
}

export function ask(inner: DialogContext, asked: ChoiceQuestion): Promise<DialogTurnResult> {
  return inner.beginDialog(ChoiceQuestionDialog.dialogId, asked);
}
