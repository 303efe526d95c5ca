import type { Service } from '../catalogue/schema.js';
import { answerQuestion } from './answerQuestion.js';
import { callsService, exactService, namesService } from './callsService.js';
import type { ChoiceQuestion } from './choiceQuestionDialog.js';
import { mourns } from './condole.js';
import type { Form } from './form/form.js';
import { entitiesFor } from './form/readAnswer.js';
import type { IntakeMove } from './intake/readIntakeMove.js';
import { emergencyService } from './interrupt.js';
import { keepFacts } from './keepFacts.js';
import * as questions from './questions.js';
import { noteActed, noteSaidAgain, noteUnclear } from './review/noteReading.js';
import { servicesOfFacts } from './servicesOfFacts.js';
import { smallTalk } from './smallTalk.js';
import { steer } from './steer.js';
import type { Turn } from './turn.js';

/** What a message without a pending question leads to. */
export type Route =
  | { kind: 'intake'; service: Service }
  | { kind: 'question'; asked: ChoiceQuestion }
  | { kind: 'revive'; form: Form; move: IntakeMove }
  | { kind: 'said' };

const harmlessConfidence = 0.5;
const unclearBeforeMenu = 2;
const factsOfACase = 4;
/** Fewer will do where an application is nearly as likely as a question («住院呢,给垫付不»). */
const factsOfANearCase = 2;
const nearConfidence = 0.3;

export async function route(turn: Turn): Promise<Route> {
  const steered = await steer(turn);
  if (steered) return steered;
  const named = exactService(turn);
  if (named) {
    noteSaidAgain(turn, named.id, 'apply');
    turn.talk.review.acted = null;
    return { kind: 'intake', service: named };
  }
  const next = await understood(turn);
  if (!next) return clarify(turn);
  noteActed(turn);
  return next;
}

/** Undefined when it is not clear enough to act on. */
async function understood(turn: Turn): Promise<Route | undefined> {
  const { intent, service: id, aspect, confidence } = turn.understanding;
  const service = turn.parts.catalogue.service(id ?? '');
  const sure = callsService(turn) || confidence >= turn.parts.settings.sureConfidence;
  if (intent === 'drug_unspecified' && confidence >= harmlessConfidence) return chooseDrug(turn);
  if (intent === 'emergency') return confidence < harmlessConfidence ? undefined : afterEmergency(turn);
  if ((intent === 'apply' || intent === 'ask') && (!sure || !service)) return undefined;
  const unclearAgain = turn.talk.unclear > 0 && !turn.is('question');
  if (intent === 'out_of_scope' && (unclearAgain || (!sure && candidates(turn).length > 0))) return undefined;
  if (confidence < harmlessConfidence && !service) return undefined;
  turn.talk.unclear = 0;
  if (service && (intent === 'apply' || wishes(turn, service) || tellsCase(turn, service))) {
    turn.talk.opening = turn.incoming.text;
    return { kind: 'intake', service };
  }
  if (service && intent === 'ask') {
    keepFacts(turn);
    answerQuestion(turn, service, aspect ?? 'what');
    return { kind: 'question', asked: questions.startNow(turn, service) };
  }
  if (confidence < harmlessConfidence) return undefined;
  return general(turn);
}

async function general(turn: Turn): Promise<Route> {
  const { intent } = turn.understanding;
  if (intent === 'out_of_scope' && mourns(turn)) return stayQuiet(turn);
  if (intent === 'cancel') turn.say('nothing_to_cancel', {});
  else if (intent === 'menu') return menu(turn);
  else await smallTalk(turn, intent);
  return { kind: 'said' };
}

function chooseDrug(turn: Turn): Route {
  keepFacts(turn);
  turn.talk.unclear = 0;
  return {
    kind: 'question',
    asked: questions.chooseService(turn, turn.text('choose_drug', {}), inMenuOrder(turn, candidates(turn))),
  };
}

function afterEmergency(turn: Turn): Route {
  const service = turn.parts.catalogue.service(emergencyService(turn) ?? '');
  return service ? { kind: 'intake', service } : { kind: 'said' };
}

const possibleConfidence = 0.2;

/** Not sure enough to send for help, too likely to pass over. */
function mayBeDanger({ understanding: { intent, confidence, alternatives } }: Turn): boolean {
  return [{ intent, confidence }, ...alternatives].some(
    (one) => one.intent === 'emergency' && one.confidence >= possibleConfidence,
  );
}

/** One question with two or three services; twice unclear: the menu and a person; after that nobody reads it again. */
function clarify(turn: Turn): Route {
  turn.hesitates = true;
  if (mourns(turn)) return stayQuiet(turn);
  keepFacts(turn);
  if (mayBeDanger(turn) && !turn.is('past')) turn.say('emergency_maybe', {});
  if (turn.is('distress')) turn.say('distress', {});
  turn.talk.unclear += 1;
  noteUnclear(turn);
  const { hotline } = turn.parts.settings;
  const services = mayBeMeant(turn);
  const [only, ...others] = services;
  if (only && others.length === 0) return { kind: 'question', asked: questions.startNow(turn, only) };
  if (only) {
    const text = turn.text('choose_service', {});
    return { kind: 'question', asked: questions.chooseService(turn, text, services, true) };
  }
  if (turn.talk.unclear >= unclearBeforeMenu) return lost(turn);
  turn.say(turn.is('distress') ? 'what_do_you_need' : 'out_of_scope', { hotline });
  return { kind: 'said' };
}

/** «怎么会这样» wants no answer, least of all an offer. */
function stayQuiet(turn: Turn): Route {
  turn.say('condolence_stay', {});
  return { kind: 'said' };
}

/** What the words may mean; once more unclear, what the facts told so far speak for; then nothing. */
function mayBeMeant(turn: Turn): Service[] {
  const { unclear } = turn.talk;
  const likely = unclear < unclearBeforeMenu ? candidates(turn).slice(0, 3) : [];
  if (likely.length > 0) return likely;
  return unclear <= unclearBeforeMenu ? servicesOfFacts(turn) : [];
}

function lost(turn: Turn): Route {
  const { hotline } = turn.parts.settings;
  const human = [{ title: turn.text('button_human', {}) }];
  const isFirst = turn.talk.unclear === unclearBeforeMenu;
  turn.say(isFirst ? 'unclear_again' : 'unclear_still', { hotline }, human);
  return isFirst ? menu(turn) : { kind: 'said' };
}

export function menu(turn: Turn): Route {
  const { services } = turn.parts.catalogue;
  const text = turn.text('menu', {
    list: services.map(({ name, summary }, index) => `${index + 1}. ${name}：${summary}`).join('\n'),
  });
  return { kind: 'question', asked: questions.chooseService(turn, text, services) };
}

function inMenuOrder(turn: Turn, services: readonly Service[]): Service[] {
  return turn.parts.catalogue.services.filter((one) => services.includes(one));
}

/** Services the understanding holds for possible, likeliest first. */
function candidates(turn: Turn): Service[] {
  const { service, alternatives } = turn.understanding;
  const ids = [service, ...alternatives.map((one) => one.service)].filter((id) => id !== null);
  return [...new Set(ids)].flatMap((id) => turn.parts.catalogue.service(id) ?? []);
}

/** Names the service with words of wanting it and asks nothing: taken for an application, whatever it was classified as. */
function wishes(turn: Turn, service: Service): boolean {
  return (
    turn.understanding.intent === 'ask' &&
    turn.is('wish') &&
    !turn.is('question') &&
    namesService(turn.words, service)
  );
}

/** A question that tells the whole case («我爸上周五车祸在华西住院,预计8万,能垫付吗») wants the service. */
function tellsCase(turn: Turn, service: Service): boolean {
  const { intent, entities, alternatives } = turn.understanding;
  const told = service.slots.filter((slot) => entitiesFor(slot, entities).length > 0).length;
  const near = alternatives.some(
    (one) => one.intent === 'apply' && one.service === service.id && one.confidence >= nearConfidence,
  );
  return intent === 'ask' && told >= (near ? factsOfANearCase : factsOfACase);
}
