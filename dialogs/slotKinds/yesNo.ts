import { readYesNo } from '../../nlu/values/yesNo.js';
import { choice } from './choice.js';
import { readChoice } from './readChoice.js';
import type { SlotKind } from './slotKind.js';

/** 是 or 否, nothing between (consent, confirmation). */
export const yesNo: SlotKind = {
  name: 'yes_no',
  freeText: false,
  read(said, { slot, choices }) {
    const picked = readChoice(said.text, said.choice, choices);
    if (picked) return { ok: true, value: picked.value };
    const answer = said.asked ? readYesNo(said.text, slot.ask) : null;
    return answer === 'yes' || answer === 'no'
      ? { ok: true, value: answer }
      : { ok: false, reason: 'yes_no' };
  },
  show: choice.show,
};
