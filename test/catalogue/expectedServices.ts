/** What each service asks, checks and ends in: the page of services, as a table. Alternatives to the shipped files, not read from them. */
export interface ExpectedService {
  id: string;
  name: string;
  /** Asked between the policy's slots and the contact's, in order. */
  slots: string[];
  rules: string[];
  fulfilment: 'specialist' | 'self_service';
  /** Names of the entry paths. */
  ways: string[];
}

const miniProgram = '众安互联网医院微信小程序';
const app = '众安保险APP';
const account = '众安健康微信公众号';
const healthProgram = '众安健康微信小程序';
const hotline = '客服电话10109955';

const policy = ['policy_in_force', 'insured_only'];
const hospital = ['hospital', 'hospital_level', 'hospital_public'];

export const expectedServices: ExpectedService[] = [
  {
    id: 'medical_advance',
    name: '医疗垫付',
    slots: ['cause', 'admission', 'admission_date', ...hospital, 'city', 'estimated_cost'],
    rules: [
      ...policy,
      'waiting_period',
      'admission',
      'city_coverage',
      'urban_area',
      'hospital_level',
      'hospital_public',
      'cost_over_deductible',
    ],
    fulfilment: 'specialist',
    ways: [miniProgram, app, account, hotline],
  },
  {
    id: 'green_channel',
    name: '重疾绿通',
    slots: ['green_item', 'diagnosis', 'city'],
    rules: [...policy, 'major_illness', 'region', 'city_coverage'],
    fulfilment: 'specialist',
    ways: [miniProgram, app, account, hotline],
  },
  {
    id: 'oncology_drug',
    name: '肿瘤特药',
    slots: [
      'oncology_item',
      'malignancy',
      'diagnosis',
      'diagnosis_date',
      ...hospital,
      'drug_name',
      'prescribed',
      'hospital_stock',
      'city',
    ],
    rules: [
      ...policy,
      'waiting_period',
      'malignancy_confirmed',
      'hospital_level',
      'hospital_public',
      'prescribed',
      'not_in_hospital_stock',
    ],
    fulfilment: 'specialist',
    ways: [miniProgram, hotline],
  },
  {
    id: 'hainan_drug',
    name: '海南国际特药',
    slots: ['malignancy', 'diagnosis', 'records'],
    rules: [...policy, 'malignancy_confirmed'],
    fulfilment: 'specialist',
    ways: [],
  },
  {
    id: 'rare_disease_drug',
    name: '罕见病特药',
    slots: ['diagnosis', 'diagnosis_date', ...hospital, 'ward', 'drug_name', 'prescribed', 'hospital_stock'],
    rules: [
      ...policy,
      'waiting_period',
      'hospital_level',
      'hospital_public',
      'ordinary_ward',
      'rare_disease_listed',
      'prescribed',
      'not_in_hospital_stock',
    ],
    fulfilment: 'specialist',
    ways: [hotline],
  },
  {
    id: 'home_nursing',
    name: '术后家庭护理',
    slots: ['surgery', 'surgery_date', 'nursing_item', 'city', 'address'],
    rules: [...policy, 'after_surgery', 'city_coverage', 'urban_area'],
    fulfilment: 'specialist',
    ways: [miniProgram, app, hotline],
  },
  {
    id: 'text_consult',
    name: '图文咨询',
    slots: ['topic'],
    rules: ['mental_health_excluded', 'service_hours'],
    fulfilment: 'self_service',
    ways: [miniProgram],
  },
  {
    id: 'video_consult',
    name: '视频问诊',
    slots: ['topic'],
    rules: ['mental_health_excluded'],
    fulfilment: 'self_service',
    ways: [miniProgram],
  },
  {
    id: 'cancer_screening',
    name: '癌症早筛',
    slots: ['symptoms', 'screening_item'],
    rules: [...policy, 'waiting_period', 'symptom_free', 'usage_quota'],
    fulfilment: 'self_service',
    ways: [miniProgram],
  },
  {
    id: 'drug_discount',
    name: '药惠购',
    slots: [],
    rules: policy,
    fulfilment: 'self_service',
    ways: [healthProgram, miniProgram],
  },
  {
    id: 'hospital_caregiver',
    name: '重大疾病住院护工',
    slots: ['diagnosis', 'admission', 'admission_date', ...hospital, 'ward', 'care_days'],
    rules: [
      ...policy,
      'admission',
      'hospital_level',
      'hospital_public',
      'ordinary_ward',
      'major_illness',
      'days_quota',
    ],
    fulfilment: 'specialist',
    ways: [],
  },
  {
    id: 'proton_therapy',
    name: '质子重离子',
    slots: ['diagnosis', 'records'],
    rules: [...policy, 'benefit'],
    fulfilment: 'specialist',
    ways: [miniProgram, app, hotline],
  },
  {
    id: 'home_assist',
    name: '尊享家财',
    slots: ['assist_item', 'appliance', 'own_property', 'city', 'address'],
    rules: [...policy, 'benefit', 'waiting_period', 'own_property', 'usage_quota'],
    fulfilment: 'specialist',
    ways: [healthProgram, app],
  },
];

/** Slots that are taken when said and never asked. */
export const takenWhenSaid: Record<string, string[]> = {
  medical_advance: ['diagnosis'],
  green_channel: ['hospital'],
  home_nursing: ['admission'],
  hainan_drug: ['drug_name'],
  drug_discount: ['drug_name'],
};

export const choiceValues: Record<string, string[]> = {
  consent: ['yes', 'no'],
  relation: ['self', 'spouse', 'child', 'parent', 'other'],
  cause: ['accident', 'illness'],
  admission: ['admitted', 'planned', 'outpatient', 'observation'],
  hospital_level: ['level_3', 'level_2', 'level_1', 'ungraded', 'unsure'],
  hospital_public: ['public', 'private', 'unsure'],
  ward: ['ordinary', 'special', 'international', 'vip', 'unsure'],
  malignancy: ['yes', 'no', 'not_yet', 'unsure'],
  surgery: ['yes', 'no', 'unsure'],
  symptoms: ['yes', 'no', 'unsure'],
  prescribed: ['yes', 'no', 'unsure'],
  hospital_stock: ['yes', 'no', 'unsure'],
  own_property: ['yes', 'no', 'unsure'],
  confirm: ['yes', 'no'],
  green_item: [
    'remote_consult',
    'expert_clinic',
    'exam_fast_track',
    'admission_surgery',
    'ward_visit',
    'follow_up',
    'tcm_physio',
    'nutrition',
    'expert_review',
  ],
  oncology_item: ['expert_clinic', 'drug_testing', 'medication'],
  nursing_item: ['injection', 'dressing', 'special_care'],
  screening_item: ['checkup_package', 'stool_self_test'],
  assist_item: ['unlock', 'appliance_repair', 'toilet_unclog'],
  records: ['case_report', 'imaging', 'pathology'],
};

export const slotKindOf: Record<string, string> = {
  consent: 'yes_no',
  relation: 'choice',
  policy_no: 'policy_no',
  id_last4: 'id_last4',
  effective_date: 'date',
  cause: 'choice',
  admission: 'choice',
  admission_date: 'date',
  city: 'city',
  hospital: 'hospital',
  hospital_level: 'choice',
  hospital_public: 'choice',
  ward: 'choice',
  diagnosis: 'text',
  diagnosis_date: 'date',
  malignancy: 'choice',
  surgery: 'yes_no_unsure',
  surgery_date: 'date',
  symptoms: 'yes_no_unsure',
  prescribed: 'yes_no_unsure',
  hospital_stock: 'yes_no_unsure',
  own_property: 'yes_no_unsure',
  drug_name: 'text',
  topic: 'text',
  address: 'text',
  appliance: 'text',
  estimated_cost: 'money',
  care_days: 'integer',
  contact_name: 'name',
  contact_phone: 'phone',
  confirm: 'yes_no',
  green_item: 'choices',
  oncology_item: 'choice',
  nursing_item: 'choice',
  screening_item: 'choice',
  assist_item: 'choice',
  records: 'choices',
};

/** 不知道 is no answer to these. */
export const mustBeKnown = [
  'consent',
  'relation',
  'contact_name',
  'contact_phone',
  'confirm',
  'green_item',
  'oncology_item',
  'nursing_item',
  'screening_item',
  'assist_item',
];
