import type { Form } from '../../../dialogs/form/form.js';
import { newTalk, type PendingQuestion } from '../../../dialogs/talkState.js';
import { Turn } from '../../../dialogs/turn.js';
import { type TestHouse, testNow } from '../../support/testHouse.js';

/** A turn in which these words (or a button) came, while the form waits for an answer. */
export function heardTurn(
  house: TestHouse,
  said: { text: string; choice?: unknown; form?: Form; question?: PendingQuestion },
): Turn {
  const { text, choice, form, question } = said;
  const incoming = {
    channelId: 'directline',
    conversationId: 'c',
    seq: 1,
    text,
    choice,
    pictures: [],
    unreadable: false,
  };
  const customer = {
    id: 'u',
    consentVersion: null,
    refusedConsent: false,
    wrongLookups: 0,
    lookupsLockedUntil: null,
  };
  const talk = { ...newTalk(), intake: form ?? null, question: question ?? null };
  return new Turn(house.parts, { talk, customer, incoming, now: testNow });
}
