import type { Intent } from '../nlu/understanding.js';
import { slotOf } from './form/form.js';
import { entitiesFor, kindOf } from './form/readAnswer.js';
import { requestHandoff } from './handoff.js';
import { answersNothing, meetAnger } from './meetAnger.js';
import { tellsOfDeath } from './tellsOfDeath.js';
import type { Turn } from './turn.js';

/** Read by themselves, whatever was said just before. */
export const urgentIntents: readonly Intent[] = ['emergency', 'mental_health', 'agent', 'complaint'];

/** Without a question on the table a weaker sign is enough: nothing is lost by helping too early. */
const freeConfidence = 0.5;

/**
 * What comes before everything else, at any question: danger to life, despair, the wish for a person, anger.
 * `handled`: nothing else is to be done with the message; `settled`: nor is the pending offer of a person to be answered
 * any more; `offer_after_anger`, `stay_with`: said, and nothing is pending: offer a person, to somebody in despair as often
 * as it takes; `go_on`: the message may be more than that.
 */
export type Interruption = 'handled' | 'settled' | 'offer_after_anger' | 'stay_with' | 'go_on';

export async function interrupt(turn: Turn): Promise<Interruption> {
  if (turn.incoming.choice !== undefined || turn.incoming.text === '') return 'go_on';
  const { intent, confidence } = turn.understanding;
  // 「想不起来了」 is an answer to a question, however sad it sounds.
  const opens = turn.talk.question !== null && (turn.is('unknown') || turn.is('unsure'));
  if (opens || turn.is('who') || turn.is('repeat')) return 'go_on';
  if (
    (intent === 'apply' || intent === 'ask') &&
    turn.is('danger') &&
    !turn.is('past') &&
    !turn.talk.question
  ) {
    turn.say('emergency', {});
    return 'go_on';
  }
  if (turn.is('insult')) return meetAnger(turn);
  if (confidence < boundOf(turn, intent)) return 'go_on';
  switch (intent) {
    case 'emergency':
      return emergency(turn);
    case 'mental_health':
      return mentalHealth(turn);
    case 'agent':
      if (turn.is('no_person') || turn.is('desk_hours')) return 'go_on';
      await requestHandoff(turn, 'asked');
      if (turn.talk.intake) turn.say('handoff_go_on', {});
      if (turn.talk.question?.slot === 'offer_human') return 'settled';
      // A long list is not read out again to somebody who wants a person.
      if (!turn.talk.question?.text.includes('\n') || turn.talk.intake) turn.askAgain();
      return 'handled';
    case 'complaint':
      // 「凭什么要我同意」 wants the reason, however cross it sounds.
      return turn.is('why') && turn.talk.intake ? 'go_on' : meetAnger(turn);
    default:
      return 'go_on';
  }
}

/** Would this be met before everything else, as it is understood now? */
export function isUrgent(turn: Turn): boolean {
  const { intent, confidence } = turn.understanding;
  return turn.is('danger') || (urgentIntents.includes(intent) && confidence >= boundOf(turn, intent));
}

/** Where the words answer nothing, anger need not be quite sure. */
const angryConfidence = 0.7;

/** A call for help is met too early rather than too late; all else, at a question, had better be sure. */
function boundOf(turn: Turn, intent: Intent): number {
  const { sureConfidence } = turn.parts.settings;
  // A death is met as a death, unless despair or danger is plain in it.
  if (tellsOfDeath(turn) || isBareAnswer(turn)) return sureConfidence;
  if (!turn.talk.question || intent === 'emergency') return freeConfidence;
  return intent === 'complaint' && answersNothing(turn) ? angryConfidence : sureConfidence;
}

/** «我爸» and no word more, where it was asked for whom: nothing in it cries for help. «大出血» there would. */
function isBareAnswer(turn: Turn): boolean {
  const { talk, understanding, incoming } = turn;
  const slot = talk.intake && slotOf(turn.service(talk.intake.service), talk.intake.asking);
  if (!slot || talk.question?.slot !== slot.id) return false;
  const whole = incoming.text.trim().length;
  return entitiesFor(slot, understanding.entities).some(({ start, end }) => end - start === whole);
}

function emergency(turn: Turn): Interruption {
  turn.say('emergency', {});
  if (answersHealthQuestion(turn) || wantsService(turn)) return 'go_on';
  turn.say('emergency_go_on', {}, [{ title: turn.text('button_human', {}) }]);
  turn.askAgain();
  return 'handled';
}

function mentalHealth(turn: Turn): Interruption {
  turn.say('mental_health', { hotline: turn.parts.settings.hotline }, [
    { title: turn.text('button_human', {}) },
  ]);
  if (answersHealthQuestion(turn)) return 'go_on';
  if (!turn.talk.question) return 'stay_with';
  turn.askAgain();
  return 'handled';
}

/** The words are also the answer to a question about health in one's own words («咨询什么？» — «胸痛»). */
function answersHealthQuestion(turn: Turn): boolean {
  const form = turn.talk.intake;
  const slot = form && slotOf(turn.service(form.service), form.asking);
  return Boolean(
    slot && slot.sensitive === 'health' && kindOf(slot).freeText && turn.talk.question?.slot === slot.id,
  );
}

function wantsService(turn: Turn): boolean {
  return !turn.talk.question && emergencyService(turn) !== undefined;
}

/** The service asked for in the same breath as an emergency. */
export function emergencyService(turn: Turn): string | undefined {
  const wish = turn.understanding.alternatives.find(
    ({ intent, service, confidence }) => intent === 'apply' && service !== null && confidence >= 0.2,
  );
  return wish?.service ?? undefined;
}
