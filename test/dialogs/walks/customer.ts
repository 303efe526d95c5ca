/** What random customers do. A move is made up beforehand; what it says depends on the question that stands. */
import type { Activity } from 'botbuilder';
import fc from 'fast-check';
import type { Question } from './receiptSchema.js';

export type Move =
  /** A fitting answer, a number chooses which and how it is given. */
  | { kind: 'answer'; lot: number }
  | { kind: 'say'; text: string }
  | { kind: 'send'; activity: Partial<Activity> }
  | { kind: 'repeat' }
  /** The process is started anew. */
  | { kind: 'restart' }
  | { kind: 'wait'; minutes: number };

export const serviceNames = [
  '医疗垫付',
  '重疾绿通',
  '肿瘤特药',
  '海南国际特药',
  '罕见病特药',
  '术后家庭护理',
  '图文咨询',
  '视频问诊',
  '癌症早筛',
  '药惠购',
  '重大疾病住院护工',
  '质子重离子',
  '尊享家财',
];

const unknowns = ['不知道', '不清楚', '跳过', '稍后补', '记不清了'];
const steering = [
  '上一步',
  '重新开始',
  '取消',
  '算了',
  '转人工',
  '要改一项',
  '再说一遍',
  '为什么要问这个',
  '我刚才提交了什么',
];
const digressions = [
  '那要多久？',
  '你好',
  '谢谢',
  '进度',
  '医疗垫付要什么材料？',
  '视频问诊怎么用',
  '你们有什么服务',
  '今天天气怎么样',
];
const corrections = [
  '不对，是上个月20号',
  '电话写错了',
  '第3项改成意外',
  '第二项改成没有',
  '城市改成北京',
  '医院改成协和',
  '医院等级改成二级',
  '给我妈办的，不是我',
  '费用改成6万',
  '诊断改成肺癌',
  '不是用药，是专家门诊',
  '保单号改成SAMPLE0002PLAIN',
  '说错了，没做手术',
  '姓名改成王小明',
  '第99项改成红烧肉',
  '需要的服务改成专家门诊',
  '需要的服务改成紧急开锁',
  '保单号改成没有',
  '医院改成不知道',
  '不对',
];
const nonsense = [
  '红烧肉',
  'asdfgh',
  '。',
  '？？？',
  '😀',
  '123456',
  '12812345678',
  '2月30日',
  '哈哈哈哈哈哈',
  '嗯',
  '都不是',
  '2026年13月40日',
];
const stories = [
  '我爸上周五车祸在华西医院住院，预计8万，能垫付吗',
  '我妈乳腺癌，医生开了靶向药，医院没有，想买药，在成都武侯区取',
  '做完手术了，要护士上门换药，家在朝阳区',
  '门打不开了，要紧急开锁，房子是租的',
  '特药怎么申请',
  '最近总是头疼，想问问医生',
  '在某某县的卫生院住院，特需病房，公立',
  '我电话13812345678，叫李明，保单号SAMPLE0001LONG',
];
const alarms = ['胸口疼得厉害喘不上气', '不想活了', '你们什么破服务，我要投诉', '他已经去世了'];
const buttons = [
  'yes',
  'no',
  'self',
  'park',
  'drop',
  'stay',
  'keep',
  'none',
  'hospital',
  'policy_phone',
  'nothing',
];

const says = (texts: readonly string[]): fc.Arbitrary<Move> =>
  fc.constantFrom(...texts).map((text) => ({ kind: 'say', text }));

export const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 30, arbitrary: fc.nat(9999).map((lot): Move => ({ kind: 'answer', lot })) },
  { weight: 4, arbitrary: says(unknowns) },
  { weight: 5, arbitrary: says(steering) },
  { weight: 4, arbitrary: says(digressions) },
  { weight: 4, arbitrary: says(corrections) },
  { weight: 4, arbitrary: says(nonsense) },
  { weight: 3, arbitrary: says(stories) },
  { weight: 2, arbitrary: says(alarms) },
  { weight: 4, arbitrary: says(serviceNames.map((name) => `我要申请${name}`)) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text): Move => ({ kind: 'say', text })),
  },
  { weight: 2, arbitrary: fc.constantFrom<Move>({ kind: 'repeat' }, { kind: 'restart' }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 45, 1500).map((minutes): Move => ({ kind: 'wait', minutes })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<Partial<Activity>>(
        { attachments: [{ contentType: 'image/png', contentUrl: '/a/1.png' }] },
        { attachments: [{ contentType: 'audio/amr', contentUrl: '/a/2.amr' }] },
        { text: '' },
        { text: '很'.repeat(2001) },
        ...buttons.map((choice) => ({ channelData: { choice } })),
        { channelData: { choice: ['imaging', 'nutrition'] } },
      )
      .map((activity): Move => ({ kind: 'send', activity: { type: 'message', ...activity } })),
  },
);

const goodAnswers: Record<string, string[]> = {
  hospital: ['华西医院', '某某人民医院', '北京协和', '协和', '康健社区卫生服务中心'],
  diagnosis: ['肺癌', '急性心肌梗死', '骨折', '脊髓性肌萎缩症'],
  drug_name: ['奥希替尼'],
  topic: ['感冒三天了，该怎么用药', '体检报告想请人看看'],
  address: ['文一西路100号3幢2单元501室'],
  appliance: ['空调不制冷'],
  policy_no: ['没有', 'SAMPLE0001LONG', 'SAMPLE0001LONG', 'SAMPLE0004ZERO'],
  id_last4: ['1013', '1013', '4043', '9999'],
  date: ['昨天', '上周五', '2026年10月15日', '上个月'],
  city: ['成都武侯区', '杭州西湖区', '昆山市', '朝阳区'],
  money: ['8万', '3到5万', '两万左右', '八千'],
  integer: ['10天', '两周'],
  phone: ['13812345678'],
  name: ['李明', '欧阳小雨'],
};

/** A fitting answer to the question that stands: in words, by place, or by its button. */
export function answerTo(question: Question | undefined, lot: number): Partial<Activity> {
  if (!question) return text(`我要申请${serviceNames[lot % serviceNames.length]}`);
  if (question.slot === 'consent' || question.slot === 'confirm')
    return lot % 25 === 24 ? text('不同意') : text(question.slot === 'consent' ? '同意' : '确认');
  const { choices } = question;
  const own = goodAnswers[question.slot] ?? (choices ? undefined : goodAnswers[question.kind]);
  if (own) return text(own[lot % own.length] ?? '');
  const index = lot % Math.max(1, choices?.length ?? 0);
  const picked = choices?.[index];
  if (!picked) return text('不知道');
  const way = Math.floor(lot / 13) % 3;
  if (way === 0) return { type: 'message', text: picked.title, channelData: { choice: picked.value } };
  return way === 1 ? text(picked.title) : text(`第${index + 1}个`);
}

export function text(words: string): Partial<Activity> {
  return { type: 'message', text: words };
}
