import { readName } from '../../nlu/values/name.js';
import type { SlotKind } from './slotKind.js';

export const name: SlotKind = {
  name: 'name',
  freeText: true,
  read(said) {
    const reading = readName(said.entities[0]?.text ?? withoutNumbers(said.text));
    return reading.ok ? { ok: true, value: reading.value } : { ok: false, reason: `name_${reading.reason}` };
  },
  accepts: (value) => typeof value === 'string' && readName(value).ok,
  show: (value) => String(value),
};

const labelledNumber =
  /[,，、;；:：。\s]*(?:(?:我的|联系)?(?:电话|手机|联系方式|号码)(?:号码?)?(?:就?是)?[:：\s]*)?\+?[\d０-９][\d０-９\s-]{6,}\d?/gu;

/** 「李明 13800138000」, 「李明，电话13800138000」: the number is another answer, taken elsewhere. */
function withoutNumbers(text: string): string {
  return text.replace(labelledNumber, '').trim();
}
