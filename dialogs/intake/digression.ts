import type { Service, Slot } from '../../catalogue/schema.js';
import type { Aspect, Intent } from '../../nlu/understanding.js';
import { callsService, namesService } from '../callsService.js';
import { kindOf } from '../form/readAnswer.js';
import type { Turn } from '../turn.js';

/** A message that is about something else than the pending question. */
export type Digression =
  | { kind: 'ask'; service: string; aspect: Aspect }
  | { kind: 'other_service'; service: string }
  | { kind: 'small_talk'; intent: Intent };

/** 「意外的话有等待期吗?」 asks although it holds the words of an answer; 「意外吗?」 is one. */
const plainQuestion = 7;

/** Letters from which on unrelated words are chat rather than a mistyped answer. */
const chatLength = 6;

const smallTalk: readonly Intent[] = ['greeting', 'thanks', 'goodbye', 'menu', 'status', 'out_of_scope'];

/**
 * Is this no answer but a question, another service, or small talk? A clear answer (`certain`) is only outweighed by words
 * that plainly ask; a free-text slot takes nearly everything, so only sure signs count there.
 */
export function digressionOf(
  turn: Turn,
  service: Service,
  place: { certain: boolean; slot: Slot },
): Digression | undefined {
  const parked = place.certain ? undefined : namesParked(turn, service);
  if (parked) return { kind: 'other_service', service: parked.id };
  const { understanding } = turn;
  const sure = understanding.confidence >= turn.parts.settings.sureConfidence;
  // What is no answer and surely asks, asks, in whatever words.
  const plainAsk = understanding.intent === 'ask' && sure && !place.certain && !kindOf(place.slot).freeText;
  const asks = plainAsk || turn.is('question') || /[?？]\s*$/u.test(turn.incoming.text);
  const question = asks ? askedAbout(turn, service, { ...place, sure }) : undefined;
  if (question) return question;
  if (place.certain) return undefined;
  const other = otherService(turn, service);
  if (other) return other;
  return smallTalkOf(turn, place.slot, sure);
}

/** Short words and free text are rather a poor answer than chat; a request for the status never is an answer. */
function smallTalkOf(turn: Turn, slot: Slot, sure: boolean): Digression | undefined {
  const { intent } = turn.understanding;
  if (!sure || !smallTalk.includes(intent)) return undefined;
  const free = kindOf(slot).freeText;
  const figures = /\d{5,}/.test(turn.words);
  if (intent === 'out_of_scope' && (free || figures || turn.words.length < chatLength)) return undefined;
  // Names and addresses look like anything («谢小明», «88号院»): there only words that are nothing else count.
  if (free && intent !== 'status' && !turn.is('pleasantry')) return undefined;
  return { kind: 'small_talk', intent };
}

function askedAbout(
  turn: Turn,
  service: Service,
  place: { certain: boolean; slot: Slot; sure: boolean },
): Digression | undefined {
  const { understanding, words } = turn;
  const named = turn.parts.catalogue.services.find(
    (one) => one.id === understanding.service && namesService(words, one),
  );
  if (understanding.intent === 'ask' && (place.sure || !kindOf(place.slot).freeText)) {
    const aspect = understanding.aspect ?? turn.parts.moves.aspectOf(words) ?? 'what';
    return { kind: 'ask', service: named?.id ?? service.id, aspect };
  }
  // Short questions without a subject («那要多久?») mean the service under way.
  const aspect = turn.parts.moves.aspectOf(words);
  const free = kindOf(place.slot).freeText && understanding.intent === 'apply';
  const plainlyAsked = /[?？]\s*$|[吗么]\s*$/u.test(turn.incoming.text) && words.length >= plainQuestion;
  const bare = aspect !== null && words.length <= 14 && !free && (!place.certain || plainlyAsked);
  return bare ? { kind: 'ask', service: service.id, aspect } : undefined;
}

function otherService(turn: Turn, service: Service): Digression | undefined {
  const { intent, service: id } = turn.understanding;
  const other = intent === 'apply' && id !== null && id !== service.id && callsService(turn);
  return other ? { kind: 'other_service', service: id } : undefined;
}

/** 「还是先弄垫付的吧」 while an advance is put aside, short of asking about it. */
function namesParked(turn: Turn, running: Service): Service | undefined {
  if (turn.is('question') || /[?？]\s*$/u.test(turn.incoming.text)) return undefined;
  return turn.parts.catalogue.services.find(
    (one) =>
      one.id !== running.id &&
      turn.talk.parked.some(({ service }) => service === one.id) &&
      namesService(turn.words, one),
  );
}
