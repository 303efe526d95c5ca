import { readYesNo } from '../../nlu/values/yesNo.js';
import { choice } from './choice.js';
import { plainWords } from './plainWords.js';
import { readChoice } from './readChoice.js';
import type { SlotKind } from './slotKind.js';

/** 「是我妈的」 begins like a yes and says something else. */
const moreThanYes = /^是.{2,}的$|^健康$/u;

/** 是, 否 or 不确定. Words of the choices («有症状») count beside a plain yes and no. */
export const yesNoUnsure: SlotKind = {
  name: 'yes_no_unsure',
  freeText: false,
  read(said, context) {
    const { slot, choices } = context;
    const spotted = said.entities.find((entity) => choices.some(({ value }) => value === entity.value));
    if (!said.asked && spotted) return { ok: true, value: String(spotted.value) };
    const picked = readChoice(said.text, said.choice, choices);
    const answer =
      said.asked && !moreThanYes.test(plainWords(said.text)) ? readYesNo(said.text, slot.ask) : null;
    // 「挺好的，就是偶尔咳嗽」 holds the words of a no and is none.
    const isDoubted = said.choice === undefined && answer === 'unknown';
    if (picked && !isDoubted) return { ok: true, value: picked.value };
    if (answer) return { ok: true, value: answer === 'unknown' ? 'unsure' : answer };
    return spotted ? { ok: true, value: String(spotted.value) } : { ok: false, reason: 'yes_no' };
  },
  accepts: choice.accepts,
  show: choice.show,
};
