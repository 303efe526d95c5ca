import type { Service, Slot } from '../../catalogue/schema.js';
import { applyMentions } from '../form/applyMentions.js';
import { type Form, slotOf } from '../form/form.js';
import { entitiesFor, readMended } from '../form/readAnswer.js';
import { summaryLines } from '../form/summary.js';
import type { Turn } from '../turn.js';
import { wondersWhich } from './asideOf.js';
import { readCorrection } from './readCorrection.js';
import type { IntakeMove } from './readIntakeMove.js';
import { saidAgain, speaksOf } from './saidAgain.js';

/** Words that steer the intake, or put an earlier answer right. */
export function readSteering(turn: Turn, form: Form, service: Service): IntakeMove | undefined {
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
  if (wondersWhich(turn, form, service)) return { kind: 'aside', aside: 'either_or' };
  return readChange(turn, form, service);
}

function readChange(turn: Turn, form: Form, service: Service): IntakeMove | undefined {
  const asked = slotOf(service, form.asking);
  const said = { ...turn.incoming, entities: turn.understanding.entities };
  if (asked && readMended(form, asked, said, turn.readWorld)) return undefined;
  const rather = turn.is('rather');
  if (!rather && !turn.is('correct')) return undefined;
  const earlier = rather && asked ? ofEarlier(turn, form, service, asked) : undefined;
  const correction = earlier ?? readUncuedCorrection(turn, form, service);
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

/** Words that answer nothing but speak of an earlier answer change it, or say it again. */
export function ofEarlier(turn: Turn, form: Form, service: Service, asked: Slot): IntakeMove | undefined {
  const spoken = speaksOf(turn, form, service).filter((slot) => slot !== asked);
  const known = saidAgain(turn, form, spoken);
  if (known.length > 0) return { kind: 'known', slots: known };
  const change = spoken.length > 0 ? readUncuedCorrection(turn, form, service) : undefined;
  return change?.kind === 'correct' && spoken.some(({ id }) => id === change.slot.id) ? change : undefined;
}

/** 「保单号是…」, found after it was left open. */
export function fillsOpen(turn: Turn, form: Form, service: Service): IntakeMove | undefined {
  const { entities } = turn.understanding;
  const isOpen = (slot: Slot) => form.answers[slot.id]?.value === null;
  const told = service.slots.some((slot) => isOpen(slot) && entitiesFor(slot, entities).length > 0);
  const move = told && !turn.is('question') ? readUncuedCorrection(turn, form, service) : undefined;
  return move?.kind === 'correct' && isOpen(move.slot) ? move : undefined;
}

/** Does the sentence answer anything beside the question? */
export function mentionsOthers(turn: Turn, form: Form, service: Service): boolean {
  const world = { ...turn.readWorld, except: form.asking ?? undefined };
  return applyMentions(form, service, turn.understanding.entities, world).filled.length > 0;
}
