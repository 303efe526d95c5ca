import { choiceSpotters } from '../../catalogue/choiceSpotters.js';
import { loadShipped } from './fixtures.js';

const spotters = choiceSpotters(loadShipped().slots);

/** `slot=value` of every choice spotted, for the slots a test looks at. */
function spotted(sentence: string, slots: readonly string[]): string[] {
  return spotters
    .filter(({ slot }) => slots.includes(slot))
    .filter(({ patterns }) => patterns.some((pattern) => [...sentence.matchAll(pattern)].length > 0))
    .map(({ slot, value }) => `${slot}=${value}`)
    .sort();
}

const hospitalStay = ['cause', 'admission', 'ward', 'hospital_level', 'hospital_public'];
const illness = ['malignancy', 'surgery', 'symptoms'];
const drug = ['prescribed', 'hospital_stock', 'oncology_item'];
const items = ['green_item', 'nursing_item', 'screening_item', 'records'];
const home = ['assist_item', 'appliance', 'own_property'];

type Row = [sentence: string, choices: string[]];

const hospitalRows: Row[] = [
  ['我爸上周五车祸在华西医院住院,预计8万,能垫付吗', ['cause=accident', 'admission=admitted']],
  ['我妈髋骨摔断了要换关节', ['cause=accident']],
  ['他在工地被钢管砸伤了', ['cause=accident']],
  ['工友从高处坠落', ['cause=accident']],
  ['孩子在学校发生意外', ['cause=accident']],
  ['奶奶因病住院三天了', ['cause=illness', 'admission=admitted']],
  ['老公生了大病', ['cause=illness']],
  ['我已经住院了', ['admission=admitted']],
  ['刚住进市一医院', ['admission=admitted']],
  ['我妈肺癌住院，没人照顾', ['admission=admitted']],
  ['爷爷脑梗，人还躺在病床上', ['admission=admitted']],
  ['病人骨转移住院中', ['admission=admitted']],
  ['住在佛山市一医院里头', ['admission=admitted']],
  ['我爸下周一要住院', ['admission=planned']],
  ['阜外医院通知住院，押金十万', ['admission=planned']],
  ['准备明天入院', ['admission=planned']],
  ['还在等床位', ['admission=planned']],
  ['只看门诊', ['admission=outpatient']],
  ['没住院，就在门诊看的', ['admission=outpatient']],
  ['现在在急诊留观', ['admission=observation']],
  ['住的是特需病房', ['ward=special']],
  ['在国际部看的', ['ward=international']],
  ['住VIP病房', ['ward=vip']],
  ['刚从ICU转到普通病房', ['ward=ordinary']],
  ['住在一家三甲医院', ['admission=admitted', 'hospital_level=level_3']],
  ['是民营医院', ['hospital_public=private']],
  ['那是公立医院', ['hospital_public=public']],
  ['公立的还是民营的有关系吗', []],
  ['私立医院能用吗', []],
  // What only looks like it.
  ['想买一份意外险', []],
  ['这算不算属于意外险', []],
  ['是意外还是疾病有区别吗', []],
  ['不是车祸', []],
  ['怕摔倒', []],
  ['申请住院费用垫付', []],
  ['重大疾病住院护工怎么申请', []],
  ['住院押金三万', []],
  ['一级医院住院给不给垫付', []],
  ['如果住院了的话能垫付吗', []],
  ['要是半夜住院，晚上有人办吗', []],
  ['还没住院', []],
  ['需要住院证明吗', []],
  ['想帮我妈早点住进肿瘤医院', []],
  ['住院手术安排', []],
  ['我要的是住院的钱先由你们付', []],
  ['门诊报销找谁', []],
  ['不包含留观室吗', []],
  ['急诊留观那几天能叫护工吗', []],
  ['海南国际特药', []],
  ['我是VIP客户', []],
  ['特需病房可以吗', []],
  ['没住特需病房', []],
  ['买二甲双胍', []],
  ['二级及以上公立医院才行吗', []],
  ['想转到三甲医院', []],
];

const illnessRows: Row[] = [
  ['上周确诊恶性肿瘤', ['malignancy=yes']],
  ['爸爸查出肺癌', ['malignancy=yes']],
  ['病理报告显示恶性', ['malignancy=yes']],
  ['医生说是良性的', ['malignancy=no']],
  ['还没确诊', ['malignancy=not_yet']],
  ['医生怀疑是肝癌', ['malignancy=not_yet']],
  ['病理还没出来', ['malignancy=not_yet']],
  ['右肺占位，考虑恶性', ['malignancy=not_yet']],
  ['疑似脑瘤', ['malignancy=not_yet']],
  ['我妈刚做完手术出院', ['surgery=yes']],
  ['乳腺癌术后第五天', ['surgery=yes']],
  ['上周开过刀了', ['surgery=yes']],
  ['还没做手术', ['surgery=no']],
  ['下周三做手术', ['surgery=no']],
  ['等着开刀', ['surgery=no']],
  ['最近一直咳嗽', ['symptoms=yes']],
  ['大便带血，便血半个月', ['symptoms=yes']],
  ['身体没什么症状', ['symptoms=no']],
  ['完全没不舒服的', ['symptoms=no']],
  ['确诊了吗', []],
  ['没有确诊癌症', ['malignancy=not_yet']],
  ['要确诊恶性的才能用吗', []],
  ['良性还是恶性不知道', []],
  ['癌症早筛怎么预约', []],
  ['疑似行不行', []],
  ['术后家庭护理', []],
  ['术后护士上门吗', []],
  ['手术后护理怎么收费', []],
  ['帮我安排手术', []],
  ['手术费谁出', []],
  ['有没有症状都能做吗', []],
  ['没有症状才能做吗', []],
  ['肺部没有症状的人', []],
];

const drugRows: Row[] = [
  ['医生开了泰瑞沙，医院药房没货', ['prescribed=yes', 'hospital_stock=no', 'oncology_item=medication']],
  ['处方在手，院内无药', ['prescribed=yes', 'hospital_stock=no']],
  ['医生让去外面买', ['hospital_stock=no']],
  ['医院有卖', ['hospital_stock=yes']],
  ['医生还没给我开药', ['prescribed=no']],
  ['没有处方', ['prescribed=no']],
  ['我要买靶向药', ['oncology_item=medication']],
  ['想做基因检测', ['oncology_item=drug_testing']],
  ['帮我约个肿瘤专家', ['oncology_item=expert_clinic']],
  ['医院不是没进货，是国内都没有', []],
  ['医院没有床位', []],
  ['需要医生开的单子吗', []],
  ['处方药能买吗', []],
  ['申请肿瘤特药', []],
  ['用药前检测', ['oncology_item=drug_testing']],
  ['做完基因检测，结果阳性', []],
  ['不是要靶向药', []],
  ['不用帮我找专家', []],
];

const itemRows: Row[] = [
  ['想挂专家号，再帮我安排住院', ['green_item=expert_clinic', 'green_item=admission_surgery']],
  ['号挂不上', ['green_item=expert_clinic']],
  ['增强核磁要等三周', ['green_item=exam_fast_track']],
  ['血液科没有床位', ['green_item=admission_surgery']],
  ['想要中医理疗和营养方案', ['green_item=tcm_physio', 'green_item=nutrition']],
  ['请帮我安排专家复诊', ['green_item=expert_review']],
  ['约个专家远程会诊', ['green_item=remote_consult']],
  ['住院探视和医后随访', ['green_item=ward_visit', 'green_item=follow_up']],
  ['护士上门打针', ['nursing_item=injection']],
  ['伤口隔天换药', ['nursing_item=dressing']],
  ['PICC管要维护', ['nursing_item=special_care']],
  ['我选噗噗管', ['screening_item=stool_self_test']],
  ['预约防癌体检', ['screening_item=checkup_package']],
  ['病历片子都有', ['records=case_report', 'records=imaging']],
  ['手上有病理切片', ['records=pathology']],
  ['没有病历', []],
  ['要不要带片子', []],
  ['住院费不够了', []],
  ['不用打针', []],
  ['带孩子打预防针', []],
  ['打听一下，针对哪些病', []],
  ['不是想挂普通专家号', []],
];

const homeRows: Row[] = [
  ['钥匙忘带了，门打不开', ['assist_item=unlock']],
  ['叫个开锁师傅', ['assist_item=unlock']],
  ['空调不制冷，帮我修', ['assist_item=appliance_repair', 'appliance=空调']],
  ['派人修洗衣机', ['assist_item=appliance_repair', 'appliance=洗衣机']],
  ['马桶堵了', ['assist_item=toilet_unclog']],
  ['来人通马桶', ['assist_item=toilet_unclog']],
  ['房子是我自己名下的，不是租的', ['own_property=yes']],
  ['租的房子', ['own_property=no']],
  ['不用开锁师傅了', []],
  ['手机开锁', []],
  ['看电视剧', []],
  ['修过一次了', []],
  ['房子不在我本人名下', []],
];

describe.each([
  ['a stay in hospital', hospitalStay, hospitalRows],
  ['an illness', illness, illnessRows],
  ['a drug', drug, drugRows],
  ['items of a service', items, itemRows],
  ['a home', home, homeRows],
] as const)('words about %s', (_, slots, rows) => {
  test.each(rows)('%s', (sentence, choices) => {
    expect(spotted(sentence, slots)).toEqual([...choices].sort());
  });
});

test('the patterns can be used again and again', () => {
  expect(spotted('马桶堵了', home)).toEqual(spotted('马桶堵了', home));
});

test('a slot without patterns has no spotter', () => {
  const slots = new Set(spotters.map(({ slot }) => slot));
  expect(slots.has('relation')).toBe(false);
  expect(slots.has('cause')).toBe(true);
});
