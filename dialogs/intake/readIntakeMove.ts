import type { Service, Slot } from '../../catalogue/schema.js';
import { confirmSlot, consentSlot, type Form, slotOf } from '../form/form.js';
import { openSlots } from '../form/openSlots.js';
import { entitiesFor, kindOf, readAnswer } from '../form/readAnswer.js';
import { plainWords } from '../slotKinds/plainWords.js';
import type { SlotReading } from '../slotKinds/slotKind.js';
import type { Turn } from '../turn.js';
import { type Aside, asideOf, plainAsideOf, wondersWhich } from './asideOf.js';
import { type Digression, digressionOf } from './digression.js';
import { fillsOpen, mentionsOthers, ofEarlier, readSteering } from './readSteering.js';
import { readTwofold } from './readTwofold.js';
import { isAttempt } from './repair.js';

/** What one message means for the intake under way. Deciding changes nothing; the dialog carries it out. */
export type IntakeMove =
  /** `beside`: asked in the same breath, and told first. */
  | { kind: 'answer'; slot: Slot; reading: SlotReading & { ok: true }; beside?: Telling }
  | { kind: 'narrow'; choices: { value: string; title: string }[] }
  /** No answer to the question, but it answers others. */
  | { kind: 'mention' }
  /** No answer to the question, but what was answered before is said again. */
  | { kind: 'known'; slots: string[] }
  | { kind: 'wrong'; reason: string; args: Record<string, string> }
  | { kind: 'refuse_consent' }
  | { kind: 'correct'; slot: Slot; reading: SlotReading & { ok: true } }
  /** Ask this slot once more: what it should be was not said. */
  | { kind: 'reopen'; slot: string; wrong?: { reason: string; args: Record<string, string> } }
  | { kind: 'correct_which' }
  | { kind: 'back' | 'restart' | 'cancel' }
  | { kind: 'why' | 'what_if' | 'if_wrong' | 'repeat' | 'receipt' | 'who' | 'desk_hours' }
  | { kind: 'aside'; aside: Aside }
  /** Somebody has died: one short sentence, and the intake ends. */
  | { kind: 'bereavement' }
  | Digression;

/** Moves that only want something said; the pending question is asked again afterwards. */
export type Telling = Extract<
  IntakeMove,
  {
    kind: 'why' | 'what_if' | 'if_wrong' | 'receipt' | 'repeat' | 'who' | 'desk_hours' | 'ask' | 'small_talk';
  }
>;

export function readIntakeMove(turn: Turn, form: Form, service: Service): IntakeMove {
  const slot = turn.askedAnew ? undefined : slotOf(service, form.asking);
  if (!slot) return readWithoutQuestion(turn, form, service);
  const pressed = turn.incoming.choice !== undefined;
  const twofold =
    pressed || wondersWhich(turn, form, service) ? undefined : readTwofold(turn, form, service, slot);
  if (twofold && (slot.id !== consentSlot || twofold.reading.value === 'yes'))
    return { kind: 'answer', slot, ...twofold };
  const steering = pressed ? undefined : readSteering(turn, form, service);
  if (steering) return steering;
  const reading = readAnswer(
    form,
    slot,
    { ...turn.incoming, entities: pressed ? [] : turn.understanding.entities },
    turn.readWorld,
  );
  const other = pressed ? undefined : readBeside(turn, form, service, { slot, reading });
  if (other) return other;
  if (reading.ok === 'narrow') return { kind: 'narrow', choices: reading.choices };
  if (reading.ok === false) return { kind: 'wrong', reason: reading.reason, args: reading.args ?? {} };
  if (slot.id === consentSlot && reading.value !== 'yes') return { kind: 'refuse_consent' };
  if (slot.id === confirmSlot && reading.value !== 'yes') return { kind: 'correct_which' };
  return { kind: 'answer', slot, reading };
}

/** What words are that had better not be taken for the answer they might be. */
function readBeside(
  turn: Turn,
  form: Form,
  service: Service,
  { slot, reading }: { slot: Slot; reading: SlotReading },
): IntakeMove | undefined {
  const isAnswer = isAnswerish(reading);
  const filled = isAnswer ? undefined : fillsOpen(turn, form, service);
  if (filled) return filled;
  const { freeText } = kindOf(slot);
  const aside = isAnswer ? freeText && plainAsideOf(turn) : asideOf(turn);
  if (aside) return { kind: 'aside', aside };
  const digression = digressionOf(turn, service, { certain: isAnswer && !freeText, slot });
  if (digression) return digression;
  if (reading.ok !== true && mentionsOthers(turn, form, service)) return { kind: 'mention' };
  if (freeText && isAboutOthers(turn, service, slot)) return { kind: 'mention' };
  const foreign = freeText && isForeign(turn, slot);
  const earlier = isAnswer && !foreign ? undefined : ofEarlier(turn, form, service, slot);
  return earlier ?? (foreign ? { kind: 'wrong', reason: 'other', args: {} } : undefined);
}

/** Words of these kinds name nobody and nothing. */
const figures = ['date', 'money', 'phone', 'policy_no', 'id_number'];

/** All that is said is a day, a sum or a number: no name of a hospital, an illness or a person. */
function isForeign(turn: Turn, slot: Slot): boolean {
  const whole = turn.understanding.entities.find(({ text }) => plainWords(text) === turn.words);
  return (
    whole !== undefined &&
    figures.includes(whole.kind) &&
    !slot.fill.some(({ entity }) => entity === whole.kind)
  );
}

/** Nothing was asked that the message could answer; whatever else it says counts. */
function readWithoutQuestion(turn: Turn, form: Form, service: Service): IntakeMove {
  const [next] = openSlots(form, service);
  // A button says nothing without its question.
  if (turn.incoming.choice !== undefined || turn.incoming.text === '' || !next) return { kind: 'repeat' };
  return (
    readSteering(turn, form, service) ??
    digressionOf(turn, service, { certain: false, slot: next }) ?? { kind: 'mention' }
  );
}

function isAnswerish(reading: SlotReading): boolean {
  return reading.ok !== false || isAttempt(reading.reason);
}

/** Nearly any words would do for a free-text slot; a sentence full of other answers is none for it. */
function isAboutOthers(turn: Turn, service: Service, slot: Slot): boolean {
  const { entities } = turn.understanding;
  if (entitiesFor(slot, entities).length > 0) return false;
  return service.slots.filter((other) => entitiesFor(other, entities).length > 0).length > 1;
}
