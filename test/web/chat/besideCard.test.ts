import type { Receipt, ReceiptReason } from '../../../web/chat/protocol/receipt.js';
import { besideCard } from '../../../web/chat/receipt/besideCard.js';

const receipt: Receipt = {
  reference: 'SL-20261123-0007',
  serviceName: '医疗垫付',
  outcome: 'needs_review',
  reasons: [
    reason('保单在保险期间内', 'unknown'),
    reason('在服务覆盖城市内', 'unknown'),
    reason('公立医院', 'pass'),
  ],
  nextSteps: ['服务专员会联系您。', '请拨打 10109955，报编号 SL-20261123-0007。'],
};

test('only the outcome and what the card does not show stay beside it', () => {
  const text = `您的“医疗垫付”申请已提交，有几项需要专员核实。
受理编号：SL-20261123-0007
待核实：保单在保险期间内、在服务覆盖城市内。
服务专员会联系您。
请拨打 10109955，报编号 SL-20261123-0007。
提供垫付不代表同意理赔。
最终以保险合同条款和审核结果为准。`;
  expect(besideCard(text, receipt)).toBe(
    '您的“医疗垫付”申请已提交，有几项需要专员核实。\n提供垫付不代表同意理赔。',
  );
});

test('a reason and its clause are left to the card', () => {
  const text =
    '很抱歉，暂时不符合条件。\n· 公立医院：公立医院的说明\n  手册原文：“公立医院的条款”\n公立医院不止一家。';
  expect(besideCard(text, { ...receipt, reference: null })).toBe(
    '很抱歉，暂时不符合条件。\n公立医院不止一家。',
  );
});

test('the first line stays even when the card says it too', () => {
  expect(besideCard('服务专员会联系您。', receipt)).toBe('服务专员会联系您。');
});

function reason(title: string, verdict: ReceiptReason['verdict']): ReceiptReason {
  return { code: title, title, verdict, basis: 'declared', text: `${title}的说明`, clause: `${title}的条款` };
}
