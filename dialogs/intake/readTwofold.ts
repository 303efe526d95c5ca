import type { Service, Slot } from '../../catalogue/schema.js';
import { confirmSlot, type Form } from '../form/form.js';
import { kindOf, readAnswer } from '../form/readAnswer.js';
import { plainWords } from '../slotKinds/plainWords.js';
import type { SlotReading } from '../slotKinds/slotKind.js';
import type { Turn } from '../turn.js';
import type { Telling } from './readIntakeMove.js';

export interface Twofold {
  reading: SlotReading & { ok: true };
  /** What is asked in the same breath. */
  beside: Telling;
}

const asides = ['why', 'what_if', 'if_wrong'] as const;

/** 「5万，你们凭什么问这个」「给我爸，要多久能批？」: one part answers the question, another asks something back. */
export function readTwofold(turn: Turn, form: Form, service: Service, slot: Slot): Twofold | undefined {
  const clauses = turn.incoming.text
    .split(/[,，。;；!！?？\s]+/u)
    .filter((clause) => plainWords(clause) !== '');
  if (clauses.length < 2 || slot.id === confirmSlot || kindOf(slot).freeText) return undefined;
  const askedBack = clauses.map((clause) => tellingOf(turn, service, clause));
  const beside = askedBack.find((one) => one !== undefined);
  const rest = clauses.filter((_, index) => askedBack[index] === undefined).join('，');
  if (!beside || rest === '') return undefined;
  const entities = turn.understanding.entities.filter(({ text }) => rest.includes(text));
  const reading = readAnswer(form, slot, { text: rest, choice: undefined, entities }, turn.readWorld);
  return reading.ok === true ? { reading, beside } : undefined;
}

function tellingOf(turn: Turn, service: Service, clause: string): Telling | undefined {
  const { moves } = turn.parts;
  const words = plainWords(clause);
  if (moves.says('unknown', words) || moves.says('unsure', words)) return undefined;
  const kind = asides.find((one) => moves.says(one, words));
  if (kind) return { kind };
  const aspect = moves.says('question', words) ? moves.aspectOf(words) : null;
  return aspect ? { kind: 'ask', service: service.id, aspect } : undefined;
}
