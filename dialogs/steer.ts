import { namesService } from './callsService.js';
import { condole } from './condole.js';
import { noteCallback } from './handoff.js';
import { readUncuedCorrection } from './intake/readSteering.js';
import { correctFiled, fillGap, openTickets, supplement, withdraw } from './ownTickets.js';
import * as questions from './questions.js';
import type { Route } from './route.js';
import { showReceipt } from './showReceipt.js';
import { asReleased, takeUpForm } from './takeUpForm.js';
import { tellsOfDeath } from './tellsOfDeath.js';
import type { Turn } from './turn.js';

/** Steering words that mean something without an intake. */
export async function steer(turn: Turn): Promise<Route | undefined> {
  if (turn.is('withdraw')) return withdraw(turn);
  if (turn.is('go_on') && turn.talk.parked.length > 0)
    return { kind: 'question', asked: questions.resumeParked(turn) };
  const corrected = turn.talk.refused ? correctRefused(turn) : undefined;
  if (corrected) return corrected;
  const filed = turn.is('correct') ? await correctFiled(turn) : undefined;
  if (filed) return filed;
  if (turn.is('lacking') && (await openTickets(turn)).length > 0) return supplement(turn);
  if (turn.is('supplement') && saysNothingElse(turn)) return supplement(turn);
  const handedIn = await fillGap(turn);
  if (handedIn) return handedIn;
  return answerSteering(turn) || noteCallback(turn) ? { kind: 'said' } : undefined;
}

function answerSteering(turn: Turn): boolean {
  const { hotline, deskHours } = turn.parts.settings;
  if (turn.is('receipt')) showReceipt(turn);
  else if (turn.is('cancel')) turn.say('nothing_to_cancel', {});
  else if (saysNothingPending(turn)) turn.say('repeat_nothing', {});
  else if (turn.is('who')) turn.say('who_i_am', { hotline });
  else if (turn.is('desk_hours')) turn.say('desk_hours', { hours: deskHours.text, hotline });
  else if (tellsOfDeath(turn)) condole(turn);
  else return false;
  return true;
}

/** Steps of a question or an intake, where there is none. */
function saysNothingPending(turn: Turn): boolean {
  return (['repeat', 'back', 'restart', 'go_on'] as const).some((move) => turn.is(move));
}

/** Might these words steer, and so mean something whatever they are understood as? */
export function steers(turn: Turn): boolean {
  if (tellsOfDeath(turn)) return true;
  return steering.some((move) => turn.is(move));
}

const steering = [
  ...(['withdraw', 'go_on', 'correct', 'supplement', 'receipt', 'cancel'] as const),
  ...(['repeat', 'back', 'restart', 'who', 'desk_hours', 'lacking'] as const),
];

/** 「申请垫付要补充什么材料」 asks about a service. */
function saysNothingElse(turn: Turn): boolean {
  const { intent, confidence } = turn.understanding;
  const other = intent === 'ask' || intent === 'apply' || intent === 'out_of_scope';
  return !turn.is('question') && !(other && confidence >= turn.parts.settings.sureConfidence);
}

/**
 * An answer of an intake that ended with a no is put right: the intake is taken up again. With words of correction, or
 * with news that fits an answer («那他现在住院了»); whoever names a service or a person begins anew.
 */
function correctRefused(turn: Turn): Route | undefined {
  const { refused } = turn.talk;
  if (!refused) return undefined;
  const service = turn.service(refused.service);
  const isSaid = turn.is('correct');
  if (!isSaid && !isNews(turn)) return undefined;
  const move = readUncuedCorrection(turn, asReleased(turn, refused, service), service);
  const isMeant = isSaid || move?.kind === 'correct';
  const form = isMeant ? takeUpForm(turn, refused) : undefined;
  if (!form) return undefined;
  if (move) return { kind: 'revive', form, move };
  return { kind: 'question', asked: questions.correctWhich(turn, form, service) };
}

function isNews(turn: Turn): boolean {
  const { entities } = turn.understanding;
  const anew =
    turn.is('question') ||
    entities.some(({ kind }) => kind === 'relation') ||
    turn.parts.catalogue.services.some((service) => namesService(turn.words, service));
  return !anew && entities.length > 0 && turn.incoming.choice === undefined;
}
