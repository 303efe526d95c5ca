import type { Service, Slot } from '../../catalogue/schema.js';
import type { Entity } from '../../nlu/understanding.js';
import { confirmSlot, consentSlot, type Form } from '../form/form.js';
import { entitiesFor, kindOf, type ReadWorld } from '../form/readAnswer.js';
import { summaryLines } from '../form/summary.js';
import { plainWords } from '../slotKinds/plainWords.js';
import { choicesNamedIn } from '../slotKinds/readChoice.js';
import type { SlotReading } from '../slotKinds/slotKind.js';

interface Place {
  form: Form;
  world: ReadWorld;
}

export interface Correction {
  slot: Slot;
  /** What the sentence says it should be, readable or not; undefined: it does not say. */
  reading: SlotReading | undefined;
}

const itemNumber = /第(\d{1,2}|[一二三四五六七八九十]{1,2})(?:项|条|个|行|点)|(\d{1,2})(?:项|条|行)/u;
const chineseDigits = '零一二三四五六七八九十';
/** What stands before the new value: 「不对,是…」「第3项改成…」「应该是…」. */
const lead =
  /^.*?(?:改成了?|改为|换成|写成|填成|更正为|纠正为|应该是|应当是|而是|不对[,，。!！\s]*是?|错了[,，。!！\s]*(?:应该)?是?|是)(?=.)/u;

/** Which earlier answer a sentence corrects, by number, by name or by its value; undefined when it cannot be told. */
export function readCorrection(
  said: { text: string; entities: readonly Entity[] },
  place: Place & { service: Service },
): Correction | undefined {
  const { form, service } = place;
  const answered = service.slots.filter(
    ({ id }) => id in form.answers && id !== consentSlot && id !== confirmSlot,
  );
  const numbered = slotByNumber(said.text, form, service);
  const named = numbered ?? slotByName(said.text, answered);
  const fresh = newWords(said.text);
  const isSaid = fresh !== said.text;
  const reading = named && isSaid ? readNamed(named, fresh, said.entities, place) : undefined;
  // Miscounted: 「第10项改成6万」, and the tenth is a city.
  const counted =
    numbered && reading?.ok === false ? byValue(answered, fresh, said.entities, place) : undefined;
  if (named) return counted ?? { slot: named, reading };
  return byValue(answered, fresh, said.entities, place);
}

/** The answer that the new words would change: what they plainly name first, then the latest. */
function byValue(
  answered: readonly Slot[],
  fresh: string,
  entities: readonly Entity[],
  place: Place,
): Correction | undefined {
  const told = (slot: Slot) => Number(entitiesFor(slot, entities).some(({ text }) => fresh.includes(text)));
  const { form } = place;
  const inTurn = [...answered]
    .reverse()
    .sort((one, other) => told(other) - told(one) || recency(form, other) - recency(form, one));
  for (const slot of inTurn) {
    const reading = readFor(slot, fresh, entities, place);
    if (reading?.ok === 'narrow' || (reading?.ok === true && changes(form, slot, reading)))
      return { slot, reading };
  }
  return undefined;
}

/** The slot was called by name, so whatever comes after is meant as its value. */
function readNamed(
  slot: Slot,
  fresh: string,
  entities: readonly Entity[],
  { form, world }: { form: Form; world: ReadWorld },
): SlotReading {
  const inText = entitiesFor(slot, entities).filter((entity) => fresh.includes(entity.text));
  const context = {
    slot,
    choices: slot.choices ?? [],
    answers: form.answers,
    today: world.today,
    lexicons: world.lexicons,
  };
  return kindOf(slot).read({ text: fresh, choice: undefined, entities: inText, asked: true }, context);
}

/** Without a name only what clearly is a value of this slot counts. */
function readFor(
  slot: Slot,
  fresh: string,
  entities: readonly Entity[],
  { form, world }: { form: Form; world: ReadWorld },
): SlotReading | undefined {
  const kind = kindOf(slot);
  const inText = entitiesFor(slot, entities).filter(
    (entity) => entity.text === '' || fresh.includes(entity.text),
  );
  const context = {
    slot,
    choices: slot.choices ?? [],
    answers: form.answers,
    today: world.today,
    lexicons: world.lexicons,
  };
  const named = choicesNamedIn(fresh, slot.choices ?? []);
  const asked = named.length > 0 || !slot.choices;
  // Free words fit every slot: without an entity or the slot's own name they correct nothing.
  if (kind.freeText && inText.length === 0) return undefined;
  if (!asked && inText.length === 0) return undefined;
  const text = kind.freeText ? (inText[0]?.text ?? fresh) : fresh;
  const reading = kind.read({ text, choice: undefined, entities: inText, asked }, context);
  return reading;
}

function changes(form: Form, slot: Slot, reading: SlotReading): boolean {
  return (
    reading.ok === true && JSON.stringify(reading.value) !== JSON.stringify(form.answers[slot.id]?.value)
  );
}

function recency(form: Form, slot: Slot): number {
  return form.trail.lastIndexOf(slot.id);
}

function slotByNumber(text: string, form: Form, service: Service): Slot | undefined {
  const match = itemNumber.exec(text);
  const said = match?.[1] ?? match?.[2];
  if (said === undefined) return undefined;
  const number = /\d/.test(said) ? Number(said) : chineseItem(said);
  return summaryLines(form, service, '').find((line) => line.number === number)?.slot;
}

function chineseItem(said: string): number {
  if (said.length === 1) return chineseDigits.indexOf(said);
  return said.startsWith('十')
    ? 10 + chineseDigits.indexOf(said.slice(1))
    : chineseDigits.indexOf(said.slice(0, 1)) * 10;
}

/** The answered slot whose title or other name the sentence says; the longest name wins. */
function slotByName(text: string, answered: readonly Slot[]): Slot | undefined {
  const words = plainWords(text);
  const hits = answered.flatMap((slot) =>
    [slot.title, ...slot.names]
      .filter((name) => words.includes(plainWords(name)))
      .map((name) => ({ slot, length: name.length })),
  );
  return hits.sort((one, other) => other.length - one.length)[0]?.slot;
}

function newWords(text: string): string {
  const instead = /不是.{1,20}?[,，、 ]?(?:而)?是(.+)$/u.exec(text)?.[1];
  const notThat = /^(.{2,}?)[,，、 ]+(?:而|可|并)?不是[^,，是]{1,14}$/u.exec(text)?.[1];
  if (notThat !== undefined) return notThat;
  const rest = (instead ?? text.replace(lead, '')).trim();
  return rest === '' ? text : rest;
}
