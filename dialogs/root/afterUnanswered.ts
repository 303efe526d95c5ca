import { answerQuestion } from '../answerQuestion.js';
import { asksOn } from '../asksOn.js';
import { mentionsAny } from '../form/applyMentions.js';
import type { ChildOutcome } from '../outcomes.js';
import * as questions from '../questions.js';
import type { Route } from '../route.js';
import { steers } from '../steer.js';
import type { Turn } from '../turn.js';

type Unanswered = ChildOutcome & { kind: 'unanswered' };

/** What a message that is no answer to a choice still means because of what was asked; undefined: nothing more. */
export function afterUnanswered(turn: Turn, outcome: Unanswered): Route | undefined {
  return stayWith(turn, outcome) ?? afterOffer(turn, outcome);
}

/** Whatever somebody in despair or anger says, short of another wish, is no reason to send them away. */
function stayWith(turn: Turn, { payload }: Unanswered): Route | undefined {
  const { service, intent, confidence } = turn.understanding;
  const sure = confidence >= turn.parts.settings.sureConfidence;
  const { hotline } = turn.parts.settings;
  if (!payload.mood || (service !== null && sure)) return undefined;
  if (payload.mood === 'anger') {
    if ((sure && intent !== 'out_of_scope' && intent !== 'complaint') || steers(turn)) return undefined;
    turn.say('complaint_stay', { hotline });
    return { kind: 'said' };
  }
  turn.say('mental_health_stay', { hotline });
  return { kind: 'question', asked: questions.offerHuman(turn, 'despair') };
}

/**
 * More than a yes to «apply now?»: another question about the service just explained («那运费谁出?») is answered and the
 * offer stands; «那我现在就申请，我有渐冻症» is a yes with the facts in it.
 */
function afterOffer(turn: Turn, { slot, payload }: Unanswered): Route | undefined {
  const service = turn.parts.catalogue.service(payload.service ?? '');
  const { intent, service: named, confidence } = turn.understanding;
  const sure = confidence >= turn.parts.settings.sureConfidence;
  const other = sure && (intent === 'drug_unspecified' || (named !== null && named !== service?.id));
  if (slot !== 'start_now' || !service || other) return undefined;
  if (!turn.is('question')) {
    const talk = sure && !['apply', 'ask', 'out_of_scope'].includes(intent);
    const tells = !talk && mentionsAny(service, turn.understanding.entities);
    return turn.is('wish') || tells ? { kind: 'intake', service } : undefined;
  }
  const aspect = asksOn(turn, slot);
  if (!aspect) return undefined;
  answerQuestion(turn, service, aspect);
  return { kind: 'question', asked: questions.startNow(turn, service) };
}
