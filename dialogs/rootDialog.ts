import type { Entity } from '../nlu/understanding.js';
import { answerQuestion } from './answerQuestion.js';
import { asksOn } from './asksOn.js';
import {
  ComponentDialog,
  Dialog,
  type DialogContext,
  type DialogTurnResult,
  DialogTurnStatus,
} from './botFramework.js';
import { type ChoiceQuestion, ChoiceQuestionDialog } from './choiceQuestionDialog.js';
import { mentionsAny } from './form/applyMentions.js';
import { consentSlot, type Form, withoutQuestion } from './form/form.js';
import { requestHandoff } from './handoff.js';
import { correctAnswer, reopenAnswer } from './intake/correctAnswer.js';
import { startIntake } from './intake/startIntake.js';
import { tellNoted } from './intake/tellChanges.js';
import { IntakeDialog } from './intakeDialog.js';
import { interrupt } from './interrupt.js';
import { keepFacts } from './keepFacts.js';
import { meetReleases } from './meetReleases.js';
import { type ChildOutcome, isOutcome } from './outcomes.js';
import { openTickets, sameRequest, supplementOf, takeBack } from './ownTickets.js';
import * as questions from './questions.js';
import { readUnread } from './readUnread.js';
import { noteActed, noteChosen, noteDenied } from './review/noteReading.js';
import { type Route, route } from './route.js';
import { ticketText } from './smallTalk.js';
import { steers } from './steer.js';
import { sayGone, takeUpForm } from './takeUpForm.js';
import type { Turn } from './turn.js';
import { turnOf } from './turnOf.js';

/** The bottom of every conversation: interruptions first, then whoever waits for an answer, then a fresh start. */
export class RootDialog extends ComponentDialog {
  static readonly dialogId = 'root';

  constructor() {
    super(RootDialog.dialogId);
    this.addDialog(new IntakeDialog());
    this.addDialog(new ChoiceQuestionDialog());
  }

  protected override onBeginDialog(inner: DialogContext): Promise<DialogTurnResult> {
    return this.#hear(inner);
  }

  protected override onContinueDialog(inner: DialogContext): Promise<DialogTurnResult> {
    return this.#hear(inner);
  }

  async #hear(inner: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(inner.context);
    const away = cameBack(turn);
    turn.talk.lastAt = turn.now;
    const gone = meetReleases(turn);
    if (gone) await inner.cancelAllDialogs();
    if (await readUnread(turn)) return Dialog.EndOfTurn;
    noteDenied(turn);
    const interruption = await interrupt(turn);
    if (interruption !== 'go_on') noteActed(turn);
    if (interruption === 'offer_after_anger') return begin(inner, questions.offerHuman(turn, 'anger'));
    if (interruption === 'stay_with') return begin(inner, questions.offerHuman(turn, 'despair'));
    if (interruption === 'handled') return Dialog.EndOfTurn;
    const waiting = away ? turn.talk.intake : null;
    if (waiting) return offerToGoOn(inner, waiting);
    if (gone && !wantsService(turn)) return offerParked(inner);
    const result = await inner.continueDialog();
    if (result.status === DialogTurnStatus.waiting) return Dialog.EndOfTurn;
    const outcome = isOutcome(result.result) ? result.result : undefined;
    if (outcome && outcome.kind !== 'unanswered') return after(inner, outcome);
    const more = outcome ? (stayWith(turn, outcome) ?? afterOffer(turn, outcome)) : undefined;
    return follow(inner, more ?? (await route(turn)));
  }
}

/** Whatever somebody in despair or anger says, short of another wish, is no reason to send them away. */
function stayWith(turn: Turn, { payload }: ChildOutcome & { kind: 'unanswered' }): Route | undefined {
  const { service, intent, confidence } = turn.understanding;
  const sure = confidence >= turn.parts.settings.sureConfidence;
  const { hotline } = turn.parts.settings;
  if (!payload.mood || (service !== null && sure)) return undefined;
  if (payload.mood === 'anger') {
    if ((sure && intent !== 'out_of_scope' && intent !== 'complaint') || steers(turn)) return undefined;
    turn.say('complaint_stay', { hotline });
    return { kind: 'said' };
  }
  turn.say('mental_health_stay', { hotline });
  return { kind: 'question', asked: questions.offerHuman(turn, 'despair') };
}

/**
 * More than a yes to «apply now?»: another question about the service just explained («那运费谁出?») is answered and the
 * offer stands; «那我现在就申请，我有渐冻症» is a yes with the facts in it.
 */
function afterOffer(turn: Turn, { slot, payload }: ChildOutcome & { kind: 'unanswered' }): Route | undefined {
  const service = turn.parts.catalogue.service(payload.service ?? '');
  const { intent, service: named, confidence } = turn.understanding;
  const sure = confidence >= turn.parts.settings.sureConfidence;
  const other = sure && (intent === 'drug_unspecified' || (named !== null && named !== service?.id));
  if (slot !== 'start_now' || !service || other) return undefined;
  if (!turn.is('question')) {
    const talk = sure && !['apply', 'ask', 'out_of_scope'].includes(intent);
    const tells = !talk && mentionsAny(service, turn.understanding.entities);
    return turn.is('wish') || tells ? { kind: 'intake', service } : undefined;
  }
  const aspect = asksOn(turn, slot);
  if (!aspect) return undefined;
  answerQuestion(turn, service, aspect);
  return { kind: 'question', asked: questions.startNow(turn, service) };
}

/** Words for another service need no second telling. */
function wantsService({ incoming, understanding, parts }: Turn): boolean {
  const { intent, service, confidence } = understanding;
  const wanted = (intent === 'apply' || intent === 'ask') && service !== null;
  return incoming.choice === undefined && wanted && confidence >= parts.settings.sureConfidence;
}

/** Silent for long with an intake half done: the next word is met with what there is, not with a bare question. */
function cameBack({ talk, now, parts }: Turn): boolean {
  const silentMs = parts.settings.resumeAfterHours * 3_600_000;
  return talk.lastAt !== null && now - talk.lastAt >= silentMs && talk.intake !== null;
}

function offerToGoOn(inner: DialogContext, form: Form): Promise<DialogTurnResult> {
  const turn = turnOf(inner.context);
  const service = turn.service(form.service);
  tellNoted(
    turn,
    form,
    service,
    Object.keys(form.answers).filter((id) => id !== consentSlot),
  );
  return begin(inner, questions.resume(turn, form));
}

async function after(
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
    ? begin(inner, questions.withdraw(turn, ticket))
    : follow(inner, supplementOf(turn, ticket));
}

function keepFactsBehind(turn: Turn): void {
  // A short answer says which service and nothing else.
  if (turn.incoming.choice !== undefined || turn.words.length <= 8) return;
  turn.talk.heard = [...turn.talk.heard, ...turn.understanding.entities];
}

async function follow(inner: DialogContext, next: Route): Promise<DialogTurnResult> {
  if (next.kind === 'question') return begin(inner, next.asked);
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
async function startService(
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
  return begin(inner, questions.applyAgain(turn, turn.service(id)));
}

function begunAnew(inner: DialogContext, id: string, heard?: readonly Entity[]): Promise<DialogTurnResult> {
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
async function run(inner: DialogContext): Promise<DialogTurnResult> {
  const result = await inner.beginDialog(IntakeDialog.dialogId);
  return result.status === DialogTurnStatus.complete ? offerParked(inner) : Dialog.EndOfTurn;
}

async function offerParked(inner: DialogContext): Promise<DialogTurnResult> {
  const turn = turnOf(inner.context);
  return turn.talk.parked.length > 0 ? begin(inner, questions.resumeParked(turn)) : Dialog.EndOfTurn;
}

/** @param wanted id of the service to take up again; anything else: none of them. */
async function resumeParked(inner: DialogContext, wanted: string | null): Promise<DialogTurnResult> {
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

function begin(inner: DialogContext, asked: ChoiceQuestion): Promise<DialogTurnResult> {
  return inner.beginDialog(ChoiceQuestionDialog.dialogId, asked);
}
