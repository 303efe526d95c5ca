import type { Service } from '../../catalogue/schema.js';
import { answerQuestion } from '../answerQuestion.js';
import { type Form, slotOf } from '../form/form.js';
import { showReceipt } from '../showReceipt.js';
import { smallTalk } from '../smallTalk.js';
import type { Turn } from '../turn.js';
import { tellWhy } from './intakeMoves.js';
import type { Telling } from './readIntakeMove.js';

/** Moves that only want something said; the pending question is asked again afterwards. */
export async function tell(turn: Turn, form: Form, service: Service, move: Telling): Promise<void> {
  switch (move.kind) {
    case 'why':
    case 'what_if':
    case 'if_wrong':
      return tellAboutAsking(turn, form, service);
    case 'receipt':
      return showReceipt(turn);
    case 'who':
      turn.say('who_i_am', { hotline: turn.parts.settings.hotline });
      return;
    case 'desk_hours': {
      const { hotline, deskHours } = turn.parts.settings;
      return turn.say('desk_hours', { hours: deskHours.text, hotline });
    }
    case 'ask':
      return answerQuestion(turn, turn.service(move.service), move.aspect);
    case 'small_talk':
      return smallTalk(turn, move.intent);
    case 'repeat':
      return;
  }
}

/** One breath may ask for the reason, for what becomes of no answer, and of a wrong one. */
function tellAboutAsking(turn: Turn, form: Form, service: Service): void {
  const isOpen = slotOf(service, form.asking)?.unknown === true;
  if (turn.is('why') || (turn.is('what_if') && !isOpen)) tellWhy(turn, form, service);
  if (turn.is('what_if')) turn.say(isOpen ? 'what_if_open' : 'wrong_required', {});
  if (turn.is('if_wrong')) turn.say('if_wrong', {});
}
