import type { Choice, Slot } from '../../catalogue/schema.js';
import type { Lexicons } from '../../nlu/lexicons/loadLexicons.js';
import { takenBack } from '../../nlu/takenBack.js';
import type { Entity } from '../../nlu/understanding.js';
import { readYesNo } from '../../nlu/values/yesNo.js';
import { daySpan, isMonth, type LocalDate } from '../../time/localDate.js';
import { slotKinds } from '../slotKinds/index.js';
import { readChoice } from '../slotKinds/readChoice.js';
import type { SlotReading } from '../slotKinds/slotKind.js';
import { type Form, type NarrowedChoice, unsureChoice } from './form.js';

export interface ReadWorld {
  today: LocalDate;
  lexicons: Lexicons;
  /** Says 不知道, 稍后补 in any words. */
  isUnknown(text: string): boolean;
  /** Says 不清楚, 不确定 in any words. */
  isUnsure(text: string): boolean;
  /** Real values behind offered choices (the policy's phone behind 「用预留号码」). */
  offered: Record<string, string>;
}

export interface AnswerText {
  text: string;
  choice: unknown;
  entities: readonly Entity[];
}

/** Reads the answer to a question that was put; of 「三十万,不对,是二十万」 what stands last. */
export function readAnswer(form: Form, slot: Slot, said: AnswerText, world: ReadWorld): SlotReading {
  return readMended(form, slot, said, world) ?? readWhole(form, slot, said, world);
}

/** «第9项改成…» speaks of a line of the form, and its figure is no answer. */
const itemNumber = /第(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:项|条|行)/u;

/** The answer that was given and, in the same breath, given anew; undefined when it was not. */
export function readMended(
  form: Form,
  slot: Slot,
  said: AnswerText,
  world: ReadWorld,
): SlotReading | undefined {
  const cut = said.choice === undefined ? takenBack(said.text) : undefined;
  if (!cut || itemNumber.test(said.text)) return undefined;
  const before = said.text.slice(0, cut.at);
  const after = { ...said, text: said.text.slice(cut.from) };
  const inAfter = said.entities.filter(({ text }) => after.text.includes(text));
  if (kindOf(slot).freeText && entitiesFor(slot, inAfter).length === 0) return undefined;
  if (readWhole(form, slot, { ...said, text: before, entities: [] }, world).ok === false) return undefined;
  const reading = readWhole(form, slot, { ...after, entities: inAfter }, world);
  return reading.ok === false ? undefined : reading;
}

function readWhole(form: Form, slot: Slot, said: AnswerText, world: ReadWorld): SlotReading {
  const offer = pickOffered(form.narrowed ?? [], slot, said, world.offered);
  if (offer !== undefined) return { ok: true, value: offer };
  const open = readOpenAnswer(slot, said.text, world);
  if (open) return open;
  const month = dayToReadFrom(form, slot, world.today);
  const reading = readOn(form, slot, said, { ...world, today: month });
  if (reading.ok !== false) return reading;
  // Another month than was said before: the day lies ahead of that one, but not of today.
  const today = month === world.today ? reading : readOn(form, slot, said, world);
  return today.ok === false ? (readOpenClause(slot, said.text, world) ?? reading) : today;
}

function readOn(form: Form, slot: Slot, said: AnswerText, { today, lexicons }: ReadWorld): SlotReading {
  const text = narrowedText(form.narrowed, said);
  const choices = choicesOf(form, slot);
  return kindOf(slot).read(
    { ...said, text, entities: entitiesFor(slot, said.entities), asked: true },
    { slot, choices, answers: form.answers, today, lexicons },
  );
}

/** Asked once more for the day, 「31号」 means the month that was said. */
function dayToReadFrom(form: Form, slot: Slot, today: LocalDate): LocalDate {
  const known = form.answers[slot.id]?.value;
  if (!form.refined.includes(slot.id) || typeof known !== 'string' || !isMonth(known)) return today;
  const { last } = daySpan(known);
  return last < today ? last : today;
}

/** 「从小就有,记不清」: one part of what was said is 不知道. */
function readOpenClause(slot: Slot, text: string, world: ReadWorld): SlotReading | undefined {
  const clauses = text.split(/[,，。;；!！\s]+/u).filter((clause) => clause !== '');
  if (clauses.length < 2) return undefined;
  const open = clauses.find((clause) => world.isUnknown(clause) || world.isUnsure(clause));
  return open === undefined ? undefined : readOpenAnswer(slot, open, world);
}

/** 不知道 is null; 不确定 is the choice of that name where there is one. */
function readOpenAnswer(slot: Slot, text: string, world: ReadWorld): SlotReading | undefined {
  const unsure = slot.choices?.find(({ value }) => value === unsureChoice);
  if (unsure && world.isUnsure(text)) return { ok: true, value: unsure.value };
  if (!world.isUnknown(text) && !world.isUnsure(text)) return undefined;
  return slot.unknown ? { ok: true, value: null } : { ok: false, reason: 'required' };
}

/** What a sentence says about one slot without having been asked; the same checks as for an answer. */
export function readMention(
  form: Form,
  slot: Slot,
  entities: readonly Entity[],
  world: Pick<ReadWorld, 'today' | 'lexicons'>,
): SlotReading | undefined {
  const matching = entitiesFor(slot, entities);
  const [first] = matching;
  if (!first) return undefined;
  return kindOf(slot).read(
    { text: first.text, choice: undefined, entities: matching, asked: false },
    {
      slot,
      choices: slot.choices ?? [],
      answers: form.answers,
      today: world.today,
      lexicons: world.lexicons,
    },
  );
}

export function kindOf(slot: Slot): (typeof slotKinds)[string] & object {
  const kind = slotKinds[slot.kind];
  // The catalogue refuses unknown kinds at start, so text is only what the compiler asks for.
  return kind ?? (slotKinds['text'] as NonNullable<typeof kind>);
}

/** Entities that may fill the slot, in the order of the slot's `fill`. */
export function entitiesFor(slot: Slot, entities: readonly Entity[]): Entity[] {
  return slot.fill.flatMap(({ entity, role }) =>
    entities.filter((one) => one.kind === entity && (role === undefined || one.role === role)),
  );
}

function choicesOf(form: Form, slot: Slot): readonly Choice[] {
  if (!form.narrowed) return slot.choices ?? [];
  return form.narrowed.map((one) => ({ ...one, words: [], spot: [] }));
}

function narrowedText(narrowed: NarrowedChoice[] | null, said: AnswerText): string {
  if (!narrowed) return said.text;
  const choices = narrowed.map((one) => ({ ...one, words: [], spot: [] }));
  return readChoice(said.text, said.choice, choices)?.value ?? said.text;
}

function pickOffered(
  narrowed: NarrowedChoice[],
  slot: Slot,
  said: AnswerText,
  offered: Record<string, string>,
): string | undefined {
  const offers = narrowed.filter(({ value }) => value in offered);
  if (offers.length === 0) return undefined;
  const picked = readChoice(
    said.text,
    said.choice,
    offers.map((one) => ({ ...one, words: offerWords(slot), spot: [] })),
  );
  if (picked) return offered[picked.value];
  const [only] = offers;
  return offers.length === 1 && only && readYesNo(said.text) === 'yes' ? offered[only.value] : undefined;
}

/** What customers call the offered value («用保单上那个»). */
function offerWords({ params: { offerWords: words } }: Slot): string[] {
  return Array.isArray(words) ? words.map(String) : [];
}
