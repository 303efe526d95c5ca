import type { Service, Slot } from '../../catalogue/schema.js';
import { applyMentions } from '../form/applyMentions.js';
import { confirmSlot, consentSlot, type Form, slotOf } from '../form/form.js';
import { openSlots } from '../form/openSlots.js';
import { entitiesFor, kindOf, readAnswer, readMended } from '../form/readAnswer.js';
import { summaryLines } from '../form/summary.js';
import type { SlotReading } from '../slotKinds/slotKind.js';
import type { Turn } from '../turn.js';
import { type Digression, digressionOf } from './digression.js';
import { readCorrection } from './readCorrection.js';
import { isAttempt } from './repair.js';
import { saidAgain, speaksOf } from './saidAgain.js';

/** What one message means for the intake under way. Deciding changes nothing; the dialog carries it out. */
export type IntakeMove =
  | { kind: 'answer'; slot: Slot; reading: SlotReading & { ok: true } }
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
  /** Somebody has died: one short sentence, and the intake ends. */
  | { kind: 'bereavement' }
  | Digression;

export function readIntakeMove(turn: Turn, form: Form, service: Service): IntakeMove {
  const slot = turn.askedAnew ? undefined : slotOf(service, form.asking);
  if (!slot) return readWithoutQuestion(turn, form, service);
  const pressed = turn.incoming.choice !== undefined;
  const steering = pressed ? undefined : readSteering(turn, form, service);
  if (steering) return steering;
  const reading = readAnswer(
    form,
    slot,
    { ...turn.incoming, entities: pressed ? [] : turn.understanding.entities },
    turn.readWorld,
  );
  const digression = pressed
    ? undefined
    : digressionOf(turn, service, { certain: isAnswerish(reading) && !kindOf(slot).freeText, slot });
  if (digression) return digression;
  if (reading.ok !== true && !pressed && mentionsOthers(turn, form, service)) return { kind: 'mention' };
  if (!pressed && kindOf(slot).freeText && isAboutOthers(turn, service, slot)) return { kind: 'mention' };
  const earlier = reading.ok === false && !pressed ? ofEarlier(turn, form, service) : undefined;
  if (earlier && !isAnswerish(reading)) return earlier;
  if (reading.ok === 'narrow') return { kind: 'narrow', choices: reading.choices };
  if (reading.ok === false) return { kind: 'wrong', reason: reading.reason, args: reading.args ?? {} };
  if (slot.id === consentSlot && reading.value !== 'yes') return { kind: 'refuse_consent' };
  if (slot.id === confirmSlot && reading.value !== 'yes') return { kind: 'correct_which' };
  return { kind: 'answer', slot, reading };
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

/** Words that answer nothing but speak of an earlier answer change it, or say it again. */
function ofEarlier(turn: Turn, form: Form, service: Service): IntakeMove | undefined {
  const spoken = speaksOf(turn, form, service);
  const known = saidAgain(turn, form, spoken);
  if (known.length > 0) return { kind: 'known', slots: known };
  const change = spoken.length > 0 ? readUncuedCorrection(turn, form, service) : undefined;
  return change?.kind === 'correct' && spoken.some(({ id }) => id === change.slot.id) ? change : undefined;
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

function mentionsOthers(turn: Turn, form: Form, service: Service): boolean {
  const world = { ...turn.readWorld, except: form.asking ?? undefined };
  return applyMentions(form, service, turn.understanding.entities, world).filled.length > 0;
}

function readSteering(turn: Turn, form: Form, service: Service): IntakeMove | undefined {
  for (const kind of [
    'bereavement',
    'cancel',
    'back',
    'restart',
    'why',
    'what_if',
    'if_wrong',
    'receipt',
    'repeat',
    'who',
    'desk_hours',
  ] as const) {
    if (turn.is(kind)) return { kind };
  }
  const asked = slotOf(service, form.asking);
  const said = { ...turn.incoming, entities: turn.understanding.entities };
  if (asked && readMended(form, asked, said, turn.readWorld)) return undefined;
  const rather = turn.is('rather');
  if (!rather && !turn.is('correct')) return undefined;
  const correction = readUncuedCorrection(turn, form, service);
  if (correction) return correction;
  const answers = asked && entitiesFor(asked, turn.understanding.entities).length > 0;
  if (!answers && mentionsOthers(turn, form, service)) return { kind: 'mention' };
  const nothing = summaryLines(form, service, '').length === 0;
  return rather || answers || nothing || turn.is('question') ? undefined : { kind: 'correct_which' };
}

/** The sentence taken as a correction, with or without words that say so. */
export function readUncuedCorrection(turn: Turn, form: Form, service: Service): IntakeMove | undefined {
  const said = { text: turn.incoming.text, entities: turn.understanding.entities };
  const correction = readCorrection(said, { form, service, world: turn.readWorld });
  if (!correction) return undefined;
  const { slot, reading } = correction;
  if (reading?.ok === true) return { kind: 'correct', slot, reading };
  const wrong = reading?.ok === false ? { wrong: { reason: reading.reason, args: reading.args ?? {} } } : {};
  return { kind: 'reopen', slot: slot.id, ...wrong };
}
