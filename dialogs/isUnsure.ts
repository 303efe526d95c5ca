import { asksOn } from './asksOn.js';
import { callsService, exactService } from './callsService.js';
import { pickChoice } from './choiceQuestionDialog.js';
import { type IntakeMove, readIntakeMove } from './intake/readIntakeMove.js';
import { isAttempt } from './intake/repair.js';
import { isUrgent } from './interrupt.js';
import { steers } from './steer.js';
import type { Turn } from './turn.js';

/**
 * Would the bot be guessing what these words want? Not where a button was pressed, a question takes them for its answer,
 * they steer, they call a service by its name, or they are urgent: help never waits. Changes nothing.
 */
export function isUnsure(turn: Turn): boolean {
  const { text, choice } = turn.incoming;
  const { maxTextLength, sureConfidence } = turn.parts.settings;
  if (choice !== undefined || text === '' || text.length > maxTextLength) return false;
  if (turn.understanding.confidence >= sureConfidence || isUrgent(turn)) return false;
  const { question, intake } = turn.talk;
  // A bare yes always answers, whichever choice it stands for.
  if (question && question.slot !== intake?.asking && pickChoice(turn, question, 'yes') !== undefined)
    return false;
  if (asksOn(turn, question?.slot)) return false;
  if (intake) {
    const service = turn.parts.catalogue.service(intake.service);
    // Of another release: its question may not stand.
    if (service?.version !== intake.version) return false;
    return isGuess(turn, readIntakeMove(turn, intake, service));
  }
  return !steers(turn) && exactService(turn) === undefined && !callsService(turn);
}

/** Neither an answer, be it wrong, nor words that steer. */
function isGuess(turn: Turn, move: IntakeMove): boolean {
  if (move.kind === 'wrong') return !isAttempt(move.reason);
  if (move.kind === 'ask') return turn.parts.moves.aspectOf(turn.words) === null;
  return move.kind === 'other_service' || move.kind === 'small_talk';
}
