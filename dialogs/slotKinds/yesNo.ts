import { readYesNo } from '../../nlu/values/yesNo.js';
import { choice } from './choice.js';
import { readChoice } from './readChoice.js';
import type { SlotKind } from './slotKind.js';

/** Questions and hesitation are no answer, whatever words they hold («同意吗», «我想想»). */
const undecided = /[?？]|[吗么呢]\s*$|多久|什么|怎么|为啥|想想|考虑|再说|等等|等一?下|看看再/u;

/** 是 or 否, nothing between (consent, confirmation). */
export const yesNo: SlotKind = {
  name: 'yes_no',
  freeText: false,
  read(said, { slot, choices }) {
    if (said.choice === undefined && undecided.test(said.text)) return { ok: false, reason: 'yes_no' };
    const picked = readChoice(said.text, said.choice, choices);
    if (picked) return { ok: true, value: picked.value };
    const answer = said.asked ? readYesNo(said.text, slot.ask) : null;
    return answer === 'yes' || answer === 'no'
      ? { ok: true, value: answer }
      : { ok: false, reason: 'yes_no' };
  },
  show: choice.show,
};
