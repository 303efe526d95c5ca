import { pickChoice } from './choiceQuestionDialog.js';
import { confirmSlot, slotOf } from './form/form.js';
import { kindOf } from './form/readAnswer.js';
import { type IntakeMove, readIntakeMove } from './intake/readIntakeMove.js';
import type { Interruption } from './interrupt.js';
import type { Turn } from './turn.js';

/**
 * Apologises once, records what was said as one complaint a day, offers a person unless one is asked for already. What the
 * same words answer is taken («没有！骗子！»).
 */
export async function meetAnger(turn: Turn): Promise<Interruption> {
  await apologise(turn);
  if (answersToo(turn)) return 'go_on';
  const isAsked = turn.talk.handoff?.day === turn.today;
  if (!turn.talk.question) return isAsked ? 'handled' : 'offer_after_anger';
  if (isAsked && turn.talk.question.slot === 'offer_human') return 'settled';
  turn.askAgain();
  return 'handled';
}

async function apologise(turn: Turn): Promise<void> {
  const { hotline } = turn.parts.settings;
  const { complaint, handoff } = turn.talk;
  const human = [{ title: turn.text('button_human', {}) }];
  const waits =
    handoff?.day === turn.today ? turn.text('complaint_handoff', { reference: handoff.reference }) : '';
  const known = complaint?.day === turn.today ? complaint.reference : undefined;
  const offers = waits === '' ? human : [];
  if (known) return turn.say('complaint_again', { reference: known, handoff: waits, hotline }, offers);
  const reference = await turn.parts.references.next(turn.today);
  turn.talk.complaint = { reference, day: turn.today };
  turn.effects.push({ kind: 'record_complaint', reference });
  turn.say('complaint', { reference, handoff: waits, hotline }, offers);
}

function answersToo(turn: Turn): boolean {
  const { intake, question } = turn.talk;
  if (!intake || question?.slot !== intake.asking) return false;
  const slot = slotOf(turn.service(intake.service), intake.asking);
  const isPlain = slot !== undefined && slot.id !== confirmSlot && !kindOf(slot).freeText;
  return isPlain && moveOf(turn)?.kind === 'answer';
}

/** Do the words answer nothing that was asked? Then a weaker sign of anger is enough. */
export function answersNothing(turn: Turn): boolean {
  const { question } = turn.talk;
  if (!question) return true;
  const move = moveOf(turn);
  return move ? move.kind === 'wrong' : pickChoice(turn, question, 'yes') === undefined;
}

function moveOf(turn: Turn): IntakeMove | undefined {
  const { intake, question } = turn.talk;
  if (!intake || question?.slot !== intake.asking) return undefined;
  return readIntakeMove(turn, intake, turn.service(intake.service));
}
