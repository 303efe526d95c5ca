import { z } from 'zod';
import { plainWords } from './plainWords.js';
import { readChoice } from './readChoice.js';
import type { Said, SlotKind } from './slotKind.js';

const params = z.object({ max: z.number().int().positive().default(200) });
const leadIn =
  /^(?:我的|他的|她的|就是|是(?![不否])|叫(?![不醒])|主要是?|想问的是|想咨询的是|大概是?|得的是|确诊的?是?|诊断(?:结果)?是?|病名是?)[:：,，\s]*(?=.{2})/u;

/** Words in the customer's own way: a diagnosis, a drug, an address. What the lexicons know of it is derived. */
export const text: SlotKind = {
  name: 'text',
  freeText: true,
  read(said, context) {
    const { max } = params.parse(context.slot.params);
    const picked = said.asked ? readChoice(said.text, said.choice, context.choices) : undefined;
    if (picked && plainWords(said.text).length <= picked.title.length + 2)
      return { ok: true, value: picked.value };
    const words = said.asked ? askedWords(said) : mentionedWords(said);
    if (words === '' || /^[\p{P}\p{S}\s]+$/u.test(words)) return { ok: false, reason: 'text_empty' };
    if (words.length > max) return { ok: false, reason: 'text_long', args: { max: String(max) } };
    return { ok: true, value: words };
  },
  accepts(value, { params: given }) {
    const { max } = params.parse(given);
    return typeof value === 'string' && value.length <= max;
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

function mentionedWords({ entities, text: said }: Said): string {
  return String(entities[0]?.value ?? said).trim();
}

/** The lexicon's own name when the whole answer is one («肺ca»), else the words without what leads in to them. */
function askedWords({ text: said, choice, entities }: Said): string {
  const whole = entities.find((entity) => plainWords(entity.text) === plainWords(said));
  if (whole && typeof whole.value === 'string') return whole.value;
  let words = (typeof choice === 'string' ? choice : said).trim();
  for (let shorter = words.replace(leadIn, ''); shorter !== words; shorter = words.replace(leadIn, ''))
    words = shorter;
  return words.trim();
}
