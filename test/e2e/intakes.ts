/** One intake per service as a customer would go through it: what opens it, an answer for every slot that may be asked. */
export type Answer =
  | string
  | { tap: string }
  | { several: string[] }
  | { day: string }
  | { place: readonly [province: string, city: string, district: string] };

export interface Intake {
  service: string;
  name: string;
  opening: string;
  answers: Readonly<Record<string, Answer>>;
  outcome: 'eligible' | 'ineligible' | 'needs_review' | 'by_the_clock';
}

/** Fictitious policies of `data/samples/policies.json`: the first holds every add-on, the second none. */
const withAddOns = { policy_no: 'SAMPLE0001LONG', id_last4: '1013' };
const withoutAddOns = { policy_no: 'SAMPLE0002PLAIN', id_last4: '2027' };
const noPolicy = { policy_no: { tap: '没有保单号' } };
const start = { start_now: { tap: '是' }, consent: { tap: '同意' }, relation: { tap: '本人' } };
const end = { contact_name: '李明', contact_phone: '139 0000 0000', confirm: { tap: '确认提交' } };

export const intakes: readonly Intake[] = [
  {
    service: 'medical_advance',
    name: '医疗垫付',
    opening: '我要住院了，想申请垫付',
    answers: {
      ...start,
      ...withAddOns,
      cause: { tap: '疾病' },
      admission: { tap: '准备住院' },
      admission_date: { tap: '今天' },
      hospital: '华西医院',
      estimated_cost: '三到五万',
      ...end,
      contact_phone: { tap: '用保单预留的 199****0001' },
    },
    outcome: 'eligible',
  },
  {
    service: 'green_channel',
    name: '重疾绿通',
    opening: '我得了乳腺癌，想申请重疾绿通',
    answers: {
      ...start,
      ...withoutAddOns,
      green_item: { several: ['专家门诊', '检查加速'] },
      diagnosis: '乳腺癌',
      city: { place: ['四川省', '成都市', '武侯区'] },
      ...end,
    },
    outcome: 'eligible',
  },
  {
    service: 'oncology_drug',
    name: '肿瘤特药',
    opening: '申请肿瘤特药',
    answers: {
      ...start,
      ...noPolicy,
      oncology_item: { tap: '用药' },
      malignancy: { tap: '已确诊恶性' },
      diagnosis: '左肺腺癌',
      diagnosis_date: { day: '2025-09-10' },
      hospital: '复旦大学附属肿瘤医院',
      drug_name: '奥希替尼',
      prescribed: { tap: '已开处方' },
      hospital_stock: { tap: '医院买不到' },
      city: { place: ['上海市', '', '徐汇区'] },
      ...end,
    },
    outcome: 'needs_review',
  },
  {
    service: 'hainan_drug',
    name: '海南国际特药',
    opening: '申请海南国际特药',
    answers: {
      ...start,
      ...withoutAddOns,
      malignancy: { tap: '已确诊恶性' },
      diagnosis: '弥漫大B细胞淋巴瘤',
      records: { several: ['原诊病例报告', '医学影像'] },
      ...end,
    },
    outcome: 'eligible',
  },
  {
    service: 'rare_disease_drug',
    name: '罕见病特药',
    opening: '申请罕见病特药',
    answers: {
      ...start,
      ...withAddOns,
      diagnosis: '戈谢病',
      diagnosis_date: '去年六月',
      hospital: '华山医院',
      ward: { tap: '普通部' },
      drug_name: '伊米苷酶',
      prescribed: { tap: '已开处方' },
      hospital_stock: { tap: '医院买不到' },
      ...end,
    },
    outcome: 'needs_review',
  },
  {
    service: 'home_nursing',
    name: '术后家庭护理',
    opening: '申请术后家庭护理，需要换药',
    answers: {
      ...start,
      ...noPolicy,
      surgery: { tap: '已做手术' },
      surgery_date: '上周五',
      nursing_item: { tap: '换药' },
      city: { place: ['浙江省', '杭州市', '桐庐县'] },
    },
    outcome: 'ineligible',
  },
  {
    service: 'text_consult',
    name: '图文咨询',
    opening: '申请图文咨询',
    answers: { ...start, topic: '体检报告里尿酸偏高，该怎么吃' },
    outcome: 'by_the_clock',
  },
  {
    service: 'video_consult',
    name: '视频问诊',
    opening: '申请视频问诊',
    answers: { ...start, topic: '咳嗽一周了' },
    outcome: 'eligible',
  },
  {
    service: 'cancer_screening',
    name: '癌症早筛',
    opening: '申请癌症早筛',
    answers: { ...start, ...withAddOns, symptoms: { tap: '有症状' } },
    outcome: 'ineligible',
  },
  {
    service: 'drug_discount',
    name: '药惠购',
    opening: '申请药惠购',
    answers: { ...start, ...withAddOns },
    outcome: 'eligible',
  },
  {
    service: 'hospital_caregiver',
    name: '重大疾病住院护工',
    opening: '我心梗住院了，申请住院护工',
    answers: {
      ...start,
      ...withAddOns,
      diagnosis: '急性心肌梗死',
      admission: { tap: '已住院' },
      admission_date: { tap: '昨天' },
      hospital: '湘雅二医院',
      ward: { tap: '普通部' },
      care_days: '10',
      ...end,
    },
    outcome: 'eligible',
  },
  {
    service: 'proton_therapy',
    name: '质子重离子',
    opening: '申请质子重离子',
    answers: { ...start, ...withoutAddOns, diagnosis: '鼻咽癌', records: { tap: '不知道' }, ...end },
    outcome: 'ineligible',
  },
  {
    service: 'home_assist',
    name: '尊享家财',
    opening: '钥匙丢了，帮我开锁',
    answers: {
      ...start,
      ...noPolicy,
      effective_date: { day: '2026-01-05' },
      own_property: { tap: '本人名下' },
      city: '杭州市西湖区',
      address: '文三路88号2幢301',
      ...end,
    },
    outcome: 'needs_review',
  },
];
