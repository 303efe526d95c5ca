import type { Service, Slot } from '../../catalogue/schema.js';
import { type Form, slotOf } from '../../dialogs/form/form.js';
import type { PendingQuestion, TalkState } from '../../dialogs/talkState.js';
import { createActivityLog } from '../../store/activityLog.js';
import { playTurn } from '../conversations/playTranscript.js';
import type { TestHouse } from '../support/testHouse.js';
import { answerIn, customers, dayOfTheMonth, good } from './answers.js';

/** A question that stands in the middle of an intake, with all that led to it. */
export interface Place {
  service: Service;
  slot: Slot;
  /** Put as it usually is; once more for the day; or with what fits the first answer as choices. */
  manner: 'plain' | 'refine' | 'narrowed';
  state: TalkState;
  form: Form;
  question: PendingQuestion;
  /** What this customer answers, here and everywhere. */
  answers: Record<string, string>;
}

const enoughAnswers = 40;

/** Every question that a service may put, each as one of the customers meets it first. */
export async function placesOf(house: TestHouse, service: Service): Promise<Place[]> {
  const met = new Map<string, Place>();
  for (const [name, differing] of Object.entries(customers)) {
    const customer = { ...good, ...differing };
    for (const place of await walk(house, service, { name, customer })) {
      const key = `${place.slot.id} ${place.manner}`;
      if (!met.has(key)) met.set(key, place);
    }
  }
  return [...met.values()];
}

async function walk(
  house: TestHouse,
  service: Service,
  { name, customer }: { name: string; customer: Record<string, string> },
): Promise<Place[]> {
  const id = `walk-${service.id}-${name}`;
  const places: Place[] = [];
  const answered = new Map<string, number>();
  let say = service.name;
  for (let key = 0; key < enoughAnswers; key += 1) {
    await playTurn(house, { id, key: `w${key}`, activity: { type: 'message', text: say } });
    const state = (await createActivityLog(house.db).find(id))?.state as TalkState;
    const place = placeOf(service, state, customer);
    if (!place) return places;
    places.push(place);
    const times = answered.get(place.slot.id) ?? 0;
    answered.set(place.slot.id, times + 1);
    say = times === 0 ? (answerIn(customer, place.slot) ?? '') : secondAnswer(place);
  }
  throw new RangeError(`${service.id} still asks after ${enoughAnswers} answers`);
}

/** Asked once more: the first of what is offered, or a day of the month that was said. */
function secondAnswer({ question }: Pick<Place, 'question'>): string {
  return question.choices?.[0]?.title ?? dayOfTheMonth;
}

function placeOf(service: Service, state: TalkState, answers: Record<string, string>): Place | undefined {
  const { intake: form, question } = state;
  const slot = slotOf(service, form?.asking ?? null);
  if (!form || !question || !slot || question.slot !== slot.id) return undefined;
  const refine = form.refined.includes(slot.id);
  const narrowed = form.narrowed?.some(({ value }) => value !== 'policy_phone') ?? false;
  const manner = refine ? 'refine' : narrowed ? 'narrowed' : 'plain';
  return { service, slot, manner, state, form, question, answers };
}

/** The answer that this customer gives here. */
export function answerAt(place: Place): string {
  return place.manner === 'plain' ? (answerIn(place.answers, place.slot) ?? '') : secondAnswer(place);
}

export function nameOf({ service, slot, manner }: Place): string {
  return `${service.id} ${slot.id}${manner === 'plain' ? '' : ` (${manner})`}`;
}
