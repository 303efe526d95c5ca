import { readYesNo } from '../../nlu/values/yesNo.js';
import { choice } from './choice.js';
import { plainWords } from './plainWords.js';
import { readChoice } from './readChoice.js';
import type { SlotKind } from './slotKind.js';

/**
 * Only words that say nothing but yes or no: a consent or a confirmation is not to be guessed from a sentence about
 * something else («已住院», «没有手机»).
 */
const plain =
  /^(?:我|那|就|都|当然|嗯|恩|啊|哦|好|的|吧|呀|可以|可|行|是|对|成|中|得|要|唔|没问题|没意见|愿意|同意|接受|明白|知道|了解|确认|提交|没错|无误|ok|okay|yes|y|no|n|不|否|别|拒绝|不用|算|了|系|冇|办|继续|照办|授权|快点?|赶紧|赶快|马上|尽快|麻烦)+$/u;

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
    const answer = said.asked && plain.test(plainWords(said.text)) ? readYesNo(said.text, slot.ask) : null;
    return answer === 'yes' || answer === 'no'
      ? { ok: true, value: answer }
      : { ok: false, reason: 'yes_no' };
  },
  accepts: choice.accepts,
  show: choice.show,
};
