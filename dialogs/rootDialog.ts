import {
  ComponentDialog,
  Dialog,
  type DialogContext,
  type DialogTurnResult,
  DialogTurnStatus,
} from './botFramework.js';
import { ChoiceQuestionDialog } from './choiceQuestionDialog.js';
import { consentSlot, type Form } from './form/form.js';
import { tellNoted } from './intake/tellChanges.js';
import { IntakeDialog } from './intakeDialog.js';
import { interrupt } from './interrupt.js';
import { meetReleases } from './meetReleases.js';
import { isOutcome } from './outcomes.js';
import * as questions from './questions.js';
import { readUnread } from './readUnread.js';
import { noteActed, noteDenied } from './review/noteReading.js';
import { afterChoice } from './root/afterChoice.js';
import { afterUnanswered } from './root/afterUnanswered.js';
import { ask, follow, offerParked } from './root/goOn.js';
import { route } from './route.js';
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
    if (interruption === 'offer_after_anger') return ask(inner, questions.offerHuman(turn, 'anger'));
    if (interruption === 'stay_with') return ask(inner, questions.offerHuman(turn, 'despair'));
    if (interruption === 'settled') return settle(inner);
    if (interruption === 'handled') return Dialog.EndOfTurn;
    const waiting = away ? turn.talk.intake : null;
    if (waiting) return offerToGoOn(inner, waiting);
    if (gone && !wantsService(turn)) return offerParked(inner);
    const result = await inner.continueDialog();
    if (result.status === DialogTurnStatus.waiting) return Dialog.EndOfTurn;
    const outcome = isOutcome(result.result) ? result.result : undefined;
    if (outcome && outcome.kind !== 'unanswered') return afterChoice(inner, outcome);
    const more = outcome ? afterUnanswered(turn, outcome) : undefined;
    return follow(inner, more ?? (await route(turn)));
  }
}

/** A person was asked for: whether one is wanted is no question any more. */
async function settle(inner: DialogContext): Promise<DialogTurnResult> {
  turnOf(inner.context).talk.question = null;
  await inner.cancelAllDialogs();
  return Dialog.EndOfTurn;
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
  return ask(inner, questions.resume(turn, form));
}
