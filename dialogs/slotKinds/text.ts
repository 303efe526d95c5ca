import { z } from 'zod';
import type { SlotKind } from './slotKind.js';

const params = z.object({ max: z.number().int().positive().default(200) });
const leadIn =
  /^(我的|他的|她的|是|就是|叫|主要是|想问的是|想咨询的是|大概是|得的是|确诊的?是|诊断是)[:：,，\s]*/u;

/** Words in the customer's own way: a diagnosis, a drug, an address. What the lexicons know of it is derived. */
export const text: SlotKind = {
  name: 'text',
  freeText: true,
  read(said, { slot }) {
    const { max } = params.parse(slot.params);
    const entity = said.asked ? undefined : said.entities[0];
    const pressed = typeof said.choice === 'string' ? said.choice : undefined;
    const words = (entity ? String(entity.value ?? entity.text) : (pressed ?? said.text))
      .trim()
      .replace(leadIn, '')
      .trim();
    if (words === '' || /^[\p{P}\p{S}\s]+$/u.test(words)) return { ok: false, reason: 'text_empty' };
    if (words.length > max) return { ok: false, reason: 'text_long', args: { max: String(max) } };
    return { ok: true, value: words };
  },
  show: (value) => String(value),
  derive(value, { lexicons }) {
    if (typeof value !== 'string') return {};
    const { malignancy, cause } = lexicons.diagnosisFacts(value);
    return {
      ...(malignancy ? { malignancy: { value: malignancy, basis: 'declared' as const } } : {}),
      ...(cause ? { cause: { value: cause, basis: 'declared' as const } } : {}),
    };
  },
};
