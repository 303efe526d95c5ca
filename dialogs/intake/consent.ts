import { forgetNotes } from '../review/noteReading.js';
import type { Turn } from '../turn.js';

/** Remembered for this customer and this version of the notice. */
export function giveConsent(turn: Turn): void {
  const { noticeVersion } = turn.parts.settings;
  turn.customer.consentVersion = noticeVersion;
  turn.customer.refusedConsent = false;
  turn.talk.review.kept = [];
  turn.effects.push({ kind: 'give_consent', noticeVersion });
}

/** Nothing of what was said is kept, not even the customer's words in the log. */
export function refuseConsent(turn: Turn): void {
  turn.talk.intake = null;
  turn.talk.question = null;
  turn.talk.heard = [];
  turn.talk.carried = {};
  forgetNotes(turn);
  turn.effects.push({ kind: 'forget_messages', throughSeq: turn.incoming.seq });
  turn.say('consent_refused', { hotline: turn.parts.settings.hotline });
}
