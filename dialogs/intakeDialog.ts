import { ShouliError } from '../errors.js';
import { Dialog, type DialogContext, type DialogReason, type DialogTurnResult } from './botFramework.js';
import { type ChoiceQuestion, ChoiceQuestionDialog } from './choiceQuestionDialog.js';
import { consentSlot, type Form, slotOf } from './form/form.js';
import { advance } from './intake/advance.js';
import { tellAside } from './intake/asideOf.js';
import { askBackQuestion } from './intake/askBackQuestion.js';
import { giveConsent, refuseConsent } from './intake/consent.js';
import { correctAnswer, reopenAnswer } from './intake/correctAnswer.js';
import { cancelIntake, endInBereavement, stepBack } from './intake/intakeMoves.js';
import { type IntakeMove, readIntakeMove } from './intake/readIntakeMove.js';
import { readUncuedCorrection } from './intake/readSteering.js';
import { askBetter, askNarrowed, wrongText } from './intake/repair.js';
import { startIntake } from './intake/startIntake.js';
import { takeAnswer, takeCase, takeMentions } from './intake/takeAnswer.js';
import { tell } from './intake/tell.js';
import { tellKnown } from './intake/tellChanges.js';
import { keepFacts } from './keepFacts.js';
import { type ChildOutcome, isOutcome } from './outcomes.js';
import * as questions from './questions.js';
import { noteIntakeLeft } from './review/noteReading.js';
import type { Turn } from './turn.js';
import { turnOf } from './turnOf.js';

/** One intake from the first question to the receipt. The form lives in the talk; this dialog only conducts. */
export class IntakeDialog extends Dialog {
  static readonly dialogId = 'intake';

  constructor() {
    super(IntakeDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return goOn(dc, formOf(turnOf(dc.context)));
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const form = formOf(turn);
    return carryOut(dc, readIntakeMove(turn, form, turn.service(form.service)));
  }

  /** A question in between (park, correct_which, restart …) was answered, or it was not and the message is for the intake. */
  override async resumeDialog(
    dc: DialogContext,
    _reason: DialogReason,
    result?: unknown,
  ): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    if (!isOutcome(result)) return goOn(dc, formOf(turn));
    if (result.kind === 'chosen') return afterChoice(dc, result);
    if (result.kind !== 'unanswered') return Dialog.EndOfTurn;
    const form = formOf(turn);
    const service = turn.service(form.service);
    const correction =
      result.slot === 'correct_which' ? readUncuedCorrection(turn, form, service) : undefined;
    return carryOut(dc, correction ?? readIntakeMove(turn, form, service));
  }
}

async function carryOut(dc: DialogContext, move: IntakeMove): Promise<DialogTurnResult> {
  const turn = turnOf(dc.context);
  const form = formOf(turn);
  const service = turn.service(form.service);
  switch (move.kind) {
    case 'answer':
      if (move.beside) await tell(turn, form, service, move.beside);
      if (move.slot.id === consentSlot) giveConsent(turn);
      else turn.talk.review.acted = null;
      return goOn(dc, takeAnswer(turn, form, service, move));
    case 'mention':
      return goOn(dc, takeMentions(turn, form, service));
    case 'aside':
      tellAside(turn, move.aside);
      turn.askAgain();
      return Dialog.EndOfTurn;
    case 'known':
      tellKnown(turn, form, service, move.slots);
      return goOn(dc, form);
    case 'correct':
      return goOn(dc, correctAnswer(turn, form, service, move));
    case 'reopen':
      if (move.wrong) turn.sayText(wrongText(turn, move.wrong));
      return goOn(dc, reopenAnswer(turn, form, service, move.slot));
    case 'back':
      return goOn(dc, stepBack(turn, form, service));
    case 'correct_which':
      return ask(dc, questions.correctWhich(turn, form, service));
    case 'restart':
      return ask(dc, questions.restart(turn));
    case 'other_service':
      keepFacts(turn);
      return ask(dc, questions.park(turn, service, turn.service(move.service)));
    case 'refuse_consent':
      refuseConsent(turn);
      return end(dc);
    case 'cancel':
      noteIntakeLeft(turn, form, { how: 'dropped', service: null });
      cancelIntake(turn);
      return end(dc);
    case 'bereavement':
      endInBereavement(turn);
      return end(dc);
    case 'narrow':
      askNarrowed(turn, form, service, move.choices);
      return Dialog.EndOfTurn;
    case 'wrong':
      askBetter(turn, form, service, move);
      return Dialog.EndOfTurn;
    default:
      await tell(turn, form, service, move);
      return afterTelling(dc, move.kind === 'ask' ? takeCase(turn, form, service) : undefined);
  }
}

/** Goes on with the case told beside the question, or asks the pending question again. */
function afterTelling(dc: DialogContext, told: Form | undefined): Promise<DialogTurnResult> {
  const turn = turnOf(dc.context);
  const form = told ?? formOf(turn);
  if (told || turn.askedAnew || form.asking === null) return goOn(dc, form);
  turn.askAgain();
  return Promise.resolve(Dialog.EndOfTurn);
}

async function afterChoice(
  dc: DialogContext,
  chosen: ChildOutcome & { kind: 'chosen' },
): Promise<DialogTurnResult> {
  const turn = turnOf(dc.context);
  const form = formOf(turn);
  const service = turn.service(form.service);
  const { slot, value, payload } = chosen;
  if (slot === 'correct_which' && value !== null && slotOf(service, value))
    return goOn(dc, reopenAnswer(turn, form, service, value));
  if (slot === 'restart' && value === 'yes') {
    turn.say('restart_done', {});
    startIntake(turn, service, []);
    const { amends, materials } = form;
    return goOn(dc, { ...formOf(turn), ...(amends ? { amends, materials } : {}) });
  }
  if (slot === 'resume' && value !== 'yes') {
    cancelIntake(turn);
    return end(dc);
  }
  if (slot === 'park' && payload.service && (value === 'park' || value === 'drop')) {
    noteIntakeLeft(turn, form, { how: 'switched', service: payload.service });
    if (value === 'park') turn.talk.parked = [form, ...turn.talk.parked];
    turn.talk.intake = null;
    return dc.endDialog({ kind: 'switch', service: payload.service } satisfies ChildOutcome);
  }
  return goOn(dc, form);
}

/** Asks what comes next, asks back what contradicts, or ends with the receipt. */
async function goOn(dc: DialogContext, form: Form): Promise<DialogTurnResult> {
  const turn = turnOf(dc.context);
  const advanced = await advance(turn, form);
  if (advanced === 'ended') return end(dc);
  const back = advanced === 'contradiction' ? askBackQuestion(turn, formOf(turn)) : undefined;
  if (back) return ask(dc, back);
  return advanced === 'contradiction' ? goOn(dc, formOf(turn)) : Dialog.EndOfTurn;
}

function ask(dc: DialogContext, asked: ChoiceQuestion): Promise<DialogTurnResult> {
  return dc.beginDialog(ChoiceQuestionDialog.dialogId, asked);
}

function end(dc: DialogContext): Promise<DialogTurnResult> {
  return dc.endDialog({ kind: 'intake_ended' } satisfies ChildOutcome);
}

function formOf(turn: Turn): Form {
  const form = turn.talk.intake;
  if (!form) throw new ShouliError('state_invalid', 'an intake dialog is under way without its form');
  return form;
}
