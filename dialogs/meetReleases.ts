import type { Form } from './form/form.js';
import { nextStep } from './form/nextStep.js';
import { questionFor } from './intake/advance.js';
import { leaveToPeople, sayGone, takeUpForm } from './takeUpForm.js';
import type { Turn } from './turn.js';

/**
 * Service files may have changed since this conversation was last here: the intake in hand is brought to what they are now,
 * and forms whose service is gone are given up. The others are met when they are taken up again.
 * @returns whether what was being talked about is gone; the dialogs about it have to end.
 */
export function meetReleases(turn: Turn): boolean {
  const { intake, question } = turn.talk;
  const parkedGone = giveUpParked(turn);
  if (!intake) {
    if (parkedGone) sayGone(turn);
    return parkedGone && question?.slot === 'resume' && dropQuestion(turn);
  }
  const form = takeUpForm(turn, intake);
  if (form === undefined) {
    turn.talk.intake = null;
    return dropQuestion(turn);
  }
  if (parkedGone) sayGone(turn);
  turn.talk.intake = form;
  if (turn.askedAnew) putNext(turn, form);
  return false;
}

/** What was refused can no longer be put right; what was put aside can no longer be taken up. */
function giveUpParked(turn: Turn): boolean {
  const { talk, parts } = turn;
  const isGone = ({ service }: Form) => !parts.catalogue.service(service);
  const gone = talk.parked.filter(isGone);
  talk.parked = talk.parked.filter((form) => !isGone(form));
  for (const form of [...gone, ...(talk.refused && isGone(talk.refused) ? [talk.refused] : [])])
    leaveToPeople(turn, form);
  if (talk.refused && isGone(talk.refused)) talk.refused = null;
  return gone.length > 0;
}

function dropQuestion(turn: Turn): true {
  turn.talk.question = null;
  return true;
}

/** The next question takes the place of the void one, ready to be put by whoever asks again. */
function putNext(turn: Turn, form: Form): void {
  const service = turn.service(form.service);
  const step = nextStep(form, service, turn.parts.catalogue.rules, turn.world);
  turn.talk.question = step.kind === 'ask' ? questionFor(turn, form, service, step) : null;
}
