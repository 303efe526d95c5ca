import type { SlotValue } from '../../eligibility/types.js';
import { readMoney } from '../../nlu/values/money.js';
import type { SlotKind } from './slotKind.js';

const aboutWords = /大概|大约|估计|差不多|估摸|约莫/u;

/** Yuan: a figure, a range, or about a figure. */
export const money: SlotKind = {
  name: 'money',
  freeText: false,
  read(said) {
    const [entity] = said.entities;
    // Found in a sentence, with the words around it taken into account.
    if (!said.asked && entity) return { ok: true, value: entity.value as SlotValue };
    const reading = readMoney(said.text);
    if (!reading.ok) return { ok: false, reason: `money_${reading.reason}` };
    const about = typeof reading.value === 'number' && aboutWords.test(said.text);
    return { ok: true, value: about ? { about: Number(reading.value) } : reading.value };
  },
  accepts(value) {
    if (typeof value !== 'object' || Array.isArray(value)) return typeof value === 'number';
    const { about, min, max } = value;
    return typeof about === 'number' || (typeof min === 'number' && typeof max === 'number');
  },
  show(value) {
    if (typeof value === 'number') return `${yuan(value)}元`;
    if (typeof value !== 'object' || Array.isArray(value)) return String(value);
    if (typeof value['about'] === 'number') return `约${yuan(value['about'])}元`;
    return `${yuan(Number(value['min']))}–${yuan(Number(value['max']))}元`;
  },
};

function yuan(amount: number): string {
  return amount >= 10_000 && amount % 100 === 0 ? `${amount / 10_000}万` : amount.toLocaleString('en-US');
}
