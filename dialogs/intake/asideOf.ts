import type { Service, Slot } from '../../catalogue/schema.js';
import type { Form } from '../form/form.js';
import { plainWords } from '../slotKinds/plainWords.js';
import type { Turn } from '../turn.js';

/** Said beside the point, and short of a question to the catalogue: wants a word before the question is put again. */
export type Aside =
  /** 「算意外还是疾病啊」 */
  | 'either_or'
  /** 「还有几个问题」「这样可以了吗」 */
  | 'more_left'
  /** 「等一下，医院来电话了」 */
  | 'wait'
  /** 「我该怎么办啊」 */
  | 'distress';

/** To be asked before the sentence is read for an answer: both the choices named are none. */
export function wondersWhich(turn: Turn, form: Form, service: Service): boolean {
  const parts = turn.words.split('还是');
  const slots = service.slots.filter(({ id }) => id === form.asking || id in form.answers);
  if (parts.length > 1 && slots.some((slot) => isBetween(parts, slot))) return true;
  const [, which] = countsAs.exec(turn.words) ?? [];
  return (
    which !== undefined && slots.some(({ choices = [] }) => choices.some(({ title }) => title === which))
  );
}

/** 「那骨折算意外吗」 */
const countsAs = /(?:算是?|属于)(.{2,6}?)(?:吗|么)$/u;

function isBetween(parts: readonly string[], { choices = [] }: Slot): boolean {
  const names = choices.map(({ title, words }) => [title, ...words].map(plainWords));
  const at = (fits: (name: string) => boolean) => names.findIndex((some) => some.some(fits));
  return parts.slice(1).some((right, index) => {
    const before = at((name) => (parts[index] ?? '').endsWith(name));
    const behind = at((name) => right.startsWith(name));
    return before >= 0 && behind >= 0 && before !== behind;
  });
}

/** All that is said: then it is no answer in one's own words either («等一下» is no illness). */
export function plainAsideOf(turn: Turn): Aside | undefined {
  if (turn.is('wait')) return 'wait';
  return turn.talk.question?.left && turn.is('more_left') ? 'more_left' : undefined;
}

/** Of words that are no answer. */
export function asideOf(turn: Turn): Aside | undefined {
  if (someClause(turn, 'wait')) return 'wait';
  if (turn.talk.question?.left && someClause(turn, 'more_left')) return 'more_left';
  const { intent, confidence } = turn.understanding;
  const asks = intent === 'ask' && confidence >= turn.parts.settings.sureConfidence;
  return turn.is('distress') && !asks ? 'distress' : undefined;
}

/** 「还有几个问题啊，我爸等不了」: one part of it will do. */
function someClause({ incoming, parts }: Turn, move: 'more_left' | 'wait'): boolean {
  const clauses = incoming.text.split(/[,，。;；!！?？\s]+/u);
  return clauses.some((clause) => clause !== '' && parts.moves.says(move, plainWords(clause)));
}

export function tellAside(turn: Turn, aside: Aside): void {
  if (aside === 'more_left') turn.say(aside, { left: String(turn.talk.question?.left ?? '') });
  else turn.say(aside, {});
}
