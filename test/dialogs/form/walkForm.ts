/** A customer who answers whatever is asked, as thrown dice tell; and the little a dialog does around the form. */
import type { Service, Slot } from '../../../catalogue/schema.js';
import { type Form, newForm, type PolicySnapshot } from '../../../dialogs/form/form.js';
import { nextStep, type Step, type World } from '../../../dialogs/form/nextStep.js';
import { type PutResult, putAnswer } from '../../../dialogs/form/putAnswer.js';
import { readAnswer } from '../../../dialogs/form/readAnswer.js';
import type { SlotReading } from '../../../dialogs/slotKinds/slotKind.js';
import { catalogue, readWorld } from '../shipped.js';
import { context } from './forms.js';

export type Taken = SlotReading & { ok: true };

export interface Answered {
  slot: Slot;
  reading: Taken;
  refine: boolean;
  before: Form;
  after: Form;
  change: PutResult;
}

export interface Walk {
  answered: Answered[];
  form: Form;
  end: Step & { kind: 'judged' };
}

export interface Circumstances {
  service: Service;
  world: World;
  /** What a look-up finds; null: nothing. */
  policy: PolicySnapshot | null;
  /** Numbers that choose the answers, used up one by one and round again. */
  dice: readonly number[];
}

const wrongAnswers = ['红烧肉', '', '？', '2月30日', '12812345678', '400天', '几万', 'ZA12', '意外还是疾病'];

/** Good answers to slots that no kind tells apart. */
const answersBySlot: Record<string, string[]> = {
  hospital: [
    '华西医院',
    '某某人民医院',
    '康健社区卫生服务中心',
    '协和',
    '上海市质子重离子医院',
    '和睦家医院',
  ],
  diagnosis: ['肺癌', '胆囊炎', '骨折', '白血病', '戈谢病', '怪病', '疑似肺癌'],
  topic: ['感冒三天了', '最近很抑郁', '体检报告想请人看看'],
};

/** Good answers by kind; choices answer with their buttons' words. */
const answersByKind: Record<string, string[]> = {
  date: ['昨天', '上个月', '2026-10', '今年3月15日', '2025年12月', '10月15日', '2023年5月1日'],
  city: ['成都武侯区', '昆山', '朝阳区', '吉林', '美国', '上海', '广东省', '杭州'],
  money: ['8万', '三千', '3到5万', '一万左右', '8000到2万'],
  integer: ['10天', '30', '31天', '到出院为止', '两周'],
  phone: ['13812345678', '+86 139-1234-5678'],
  name: ['李明', '欧阳小雨'],
  policy_no: ['SAMPLE0001LONG', '没有', 'ZA20260001234'],
  id_last4: ['1013', '123X'],
  text: ['奥希替尼', '文一西路100号3幢', '不太会说'],
};

/** Bounds what goes round for ever when the engine is broken, or these answers are no answers. */
const mostSteps = 80;
const mostTries = 200;

export function walkForm(circumstances: Circumstances, begun?: Form): Walk {
  const { service, world } = circumstances;
  const dice = thrower(circumstances.dice);
  const answered: Answered[] = [];
  let form = begun ?? newForm(service, 0);
  for (let step = 0; step < mostSteps; step += 1) {
    form = lookUp(form, circumstances.policy);
    const next = nextStep(form, service, catalogue().rules, world);
    if (next.kind === 'judged') return { answered, form, end: next };
    const one = answerQuestion(form, service, { ask: next, dice });
    answered.push(one);
    form = one.after;
  }
  throw new RangeError(`${service.id}: no end after ${mostSteps} answers`);
}

/** Sets an answer as the intake dialog does. */
export function take(form: Form, service: Service, slot: string, reading: Taken): PutResult {
  const answer = {
    value: reading.value,
    basis: reading.basis ?? ('declared' as const),
    how: 'asked' as const,
  };
  const change = putAnswer(form, service, { slot, answer, context });
  const trail = [...change.form.trail.filter((id) => id !== slot), slot];
  return { ...change, form: { ...change.form, trail, asking: null, narrowed: null, misses: 0 } };
}

/** Number and digits are both there: verified or given up, as the look-up finds. */
export function lookUp(form: Form, policy: PolicySnapshot | null): Form {
  const ready = ['policy_no', 'id_last4'].every((slot) => typeof form.answers[slot]?.value === 'string');
  if (!ready || form.verification !== 'open') return form;
  return policy ? { ...form, policy, verification: 'verified' } : { ...form, verification: 'given_up' };
}

function answerQuestion(
  form: Form,
  service: Service,
  { ask, dice }: { ask: Step & { kind: 'ask' }; dice: (sides: number) => number },
): Answered {
  const { slot, refine } = ask;
  const refined = refine ? [...form.refined, slot.id] : form.refined;
  let asking: Form = { ...form, asking: slot.id, narrowed: null, refined };
  for (let tries = 0; tries < mostTries; tries += 1) {
    const text = asking.narrowed ? `第${dice(asking.narrowed.length) + 1}个` : words(slot, dice);
    const reading = readAnswer(asking, slot, { text, choice: undefined, entities: [] }, readWorld);
    if (reading.ok === 'narrow') asking = { ...asking, narrowed: reading.choices };
    if (reading.ok !== true) continue;
    const change = take(asking, service, slot.id, reading);
    return { slot, reading, refine, before: form, after: change.form, change };
  }
  throw new RangeError(`${service.id}: ${slot.id} of kind ${slot.kind} takes none of the answers`);
}

/** One in eight answers is wrong, one in eight says 不知道; consent and confirmation are given, or nothing goes on. */
function words(slot: Slot, dice: (sides: number) => number): string {
  if (slot.id === 'consent' || slot.id === 'confirm') return '好的';
  const lot = dice(8);
  if (lot === 0) return pick(wrongAnswers, dice);
  if (lot === 1 && slot.unknown) return pick(['不知道', '跳过', '稍后补'], dice);
  const own = answersBySlot[slot.id] ?? slot.choices?.map(({ title }) => title) ?? answersByKind[slot.kind];
  return pick(own ?? [], dice);
}

function pick(some: readonly string[], dice: (sides: number) => number): string {
  return some[dice(some.length)] ?? '';
}

/** The dice go round: a customer who only ever answers wrongly changes his mind in the end. */
function thrower(numbers: readonly number[]): (sides: number) => number {
  let thrown = 0;
  return (sides) => {
    const number = (numbers[thrown % numbers.length] ?? 0) + Math.floor(thrown / numbers.length);
    thrown += 1;
    return number % sides;
  };
}
