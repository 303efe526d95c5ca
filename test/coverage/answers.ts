/** What the customers of the coverage table say at each question, by slot or else by kind. */

/** Leads on to the end of the intake; where the choices are few, the words of one of them. */
export const good: Record<string, string> = {
  consent: '同意',
  confirm: '确认',
  relation: '本人',
  policy_no: 'SAMPLE0001LONG',
  id_last4: '1013',
  diagnosis: '肺癌',
  hospital: '华西医院',
  drug_name: '奥希替尼',
  topic: '感冒三天了，该怎么用药',
  address: '文一西路100号3幢2单元501室',
  appliance: '空调不制冷',
  cause: '疾病',
  admission: '已住院',
  effective_date: '2026年3月15日',
  date: '2026年11月10日',
  city: '成都武侯区',
  money: '8万',
  integer: '10天',
  phone: '13812345678',
  name: '李明',
  hospital_level: '三级',
  hospital_public: '公立',
  ward: '普通部',
  surgery: '做完了',
  malignancy: '确诊恶性',
  symptoms: '没有症状',
  prescribed: '医生开了',
  hospital_stock: '买不到',
  own_property: '在本人名下',
  green_item: '专家门诊',
  oncology_item: '用药',
  nursing_item: '换药',
  screening_item: '噗噗管',
  assist_item: '家电维修',
  records: '医学影像',
};

/** Another answer that is as good, for whoever changes their mind. */
export const other: Record<string, string> = {
  relation: '父母',
  policy_no: 'SAMPLE0006RENEWED',
  id_last4: '6060',
  diagnosis: '急性心肌梗死',
  hospital: '北京协和医院',
  drug_name: '泰瑞沙',
  topic: '体检报告想请人看看',
  address: '天目山路20号1幢101室',
  appliance: '洗衣机不转了',
  cause: '意外',
  admission: '准备住院',
  effective_date: '2026年2月1日',
  date: '2026年11月5日',
  city: '杭州市西湖区',
  money: '6万',
  integer: '15天',
  phone: '13912345678',
  name: '欧阳小雨',
  hospital_level: '二级',
  hospital_public: '不确定',
  ward: '不确定',
  surgery: '不确定',
  malignancy: '不确定',
  symptoms: '不确定',
  prescribed: '不确定',
  hospital_stock: '不确定',
  own_property: '不确定',
  green_item: '检查加速',
  oncology_item: '专家门诊',
  nursing_item: '打针',
  screening_item: '防癌体检套餐',
  assist_item: '紧急开锁',
  records: '病理样本',
};

/** No answer to a question of this kind, and the reply key that says what is wrong with it. */
export const wrong: Record<string, { say: string; reason: string }> = {
  choice: { say: '红烧肉', reason: 'wrong_choice' },
  choices: { say: '红烧肉', reason: 'wrong_choice' },
  yes_no: { say: '红烧肉', reason: 'wrong_yes_no' },
  yes_no_unsure: { say: '红烧肉', reason: 'wrong_yes_no' },
  city: { say: '红烧肉', reason: 'wrong_city_none' },
  date: { say: '2月30日', reason: 'wrong_date_impossible' },
  hospital: { say: '那家医院', reason: 'wrong_hospital_none' },
  id_last4: { say: '12', reason: 'wrong_id_last4_none' },
  integer: { say: '400天', reason: 'wrong_integer_bounds' },
  money: { say: '几万', reason: 'wrong_money_unclear' },
  name: { say: '李', reason: 'wrong_name_length' },
  phone: { say: '138123456789012', reason: 'wrong_phone_length' },
  policy_no: { say: 'ZA12', reason: 'wrong_policy_no_length' },
  text: { say: '。。。', reason: 'wrong_text_empty' },
};

/** Said beside an answer, these fill another slot. */
export const beside: Record<string, string> = {
  contact_phone: '电话13912345678',
  drug_name: '要买的药是奥希替尼',
  relation: '给我妈妈办的',
  screening_item: '想做噗噗管自检',
};

/** Who walks through a service, so that every question is met: what differs from the good answers. */
export const customers: Record<string, Record<string, string>> = {
  insured: {},
  withoutPolicy: { policy_no: '没有', hospital: '某某人民医院', relation: '父母' },
  /** A month that lies on both sides of the end of the waiting period. */
  vagueAboutDays: { policy_no: 'SAMPLE0003USED', id_last4: '3033', date: '2023年6月' },
  /** Names that fit several places. */
  ambiguous: { policy_no: '没有', city: '朝阳区', hospital: '某某人民医院' },
  ambiguousAboutHospitals: { policy_no: '没有', hospital: '协和' },
};

/** Of the month that `vagueAboutDays` says. */
export const dayOfTheMonth = '2023年6月20日';

export function answerIn(
  answers: Record<string, string>,
  slot: { id: string; kind: string },
): string | undefined {
  return answers[slot.id] ?? answers[slot.kind];
}
