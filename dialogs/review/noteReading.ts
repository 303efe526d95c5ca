import type { Service } from '../../catalogue/schema.js';
import type { Intent } from '../../nlu/understanding.js';
import type { TurnedOut } from '../../review/reviewUtterance.js';
import { consentSlot, type Form } from '../form/form.js';
import type { Turn } from '../turn.js';
import { keep, settle, utteranceOf } from './keepUtterance.js';
import { noNotes } from './reviewNotes.js';

/** The bot asks back, or says that it did not understand: what was meant may still show. */
export function noteUnclear(turn: Turn): void {
  const utterance = utteranceOf(turn, turn.talk.unclear > 1 ? 'unclear_again' : 'unclear');
  turn.talk.review.acted = null;
  turn.talk.review.open = utterance ? keep(turn, utterance) : null;
}

/** The bot acts on what it understood. Below the bound it is kept at once; otherwise only remembered, should it prove misread. */
export function noteActed(turn: Turn): void {
  const { review } = turn.talk;
  const { intent, service } = turn.understanding;
  const unsure = turn.ownUnderstanding.confidence < turn.parts.settings.sureConfidence;
  if (intent === 'out_of_scope' && unsure) {
    noteUnclear(turn);
    return;
  }
  noteSaidAgain(turn, service, intent);
  const utterance = utteranceOf(turn, unsure ? 'unsure' : 'misread');
  const id = utterance && unsure ? keep(turn, utterance) : null;
  if (!service || !utterance) review.acted = null;
  else review.acted = id === null ? { utterance } : { id };
}

/** An unclear sentence has been said again in clear words. */
export function noteSaidAgain(turn: Turn, service: Service['id'] | null, intent: Intent): void {
  const { review } = turn.talk;
  if (service && review.open) settle(turn, review.open, { how: 'said_again', intent, service });
  review.open = null;
}

/** One of the services offered was chosen, or none of them. */
export function noteChosen(turn: Turn, service: Service['id'] | null): void {
  const { review } = turn.talk;
  if (review.open)
    settle(turn, review.open, { how: service ? 'chosen' : 'none_offered', intent: null, service });
  review.open = null;
}

/** What was acted on was not what was meant. */
export function noteMisread(turn: Turn, how: TurnedOut['how'], service: Service['id'] | null): void {
  const { acted } = turn.talk.review;
  turn.talk.review.acted = null;
  const turnedOut: TurnedOut = { how, intent: null, service };
  if (!acted || turn.customer.refusedConsent || !turn.parts.review.keeps) return;
  if ('id' in acted) settle(turn, acted.id, turnedOut);
  else keep(turn, { ...acted.utterance, turnedOut });
}

/** An intake is left; with an answer in it the customer has agreed to it. */
export function noteIntakeLeft(turn: Turn, form: Form, left: Pick<TurnedOut, 'how' | 'service'>): void {
  if (isFresh(form)) noteMisread(turn, left.how, left.service);
  turn.talk.review.acted = null;
}

/** 「不是这个」, 「我问的是…」: with the service that is meant, where the sentence makes it clear. */
export function noteDenied(turn: Turn): void {
  const { intake, review } = turn.talk;
  if (!review.acted || turn.incoming.choice !== undefined || !turn.is('not_this')) return;
  if (intake && !isFresh(intake)) return;
  const { service, confidence } = turn.understanding;
  noteMisread(turn, 'denied', confidence >= turn.parts.settings.sureConfidence ? service : null);
}

function isFresh(form: Form): boolean {
  return form.trail.every((id) => id === consentSlot);
}

/** Consent was refused: nothing of this conversation is kept, and nothing will be. */
export function forgetNotes(turn: Turn): void {
  const ids = turn.talk.review.kept;
  if (ids.length > 0) turn.effects.push({ kind: 'forget_utterances', ids });
  turn.talk.review = { ...noNotes };
  turn.customer.refusedConsent = true;
  turn.effects.push({ kind: 'refuse_consent' });
}
