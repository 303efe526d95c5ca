import { lexicons, said } from './extract.js';

const illnesses: [text: string, diagnoses: string[]][] = [
  ['我爸肺癌晚期', ['肺癌=肺癌']],
  ['食道癌放疗后', ['食道癌=食管癌']],
  ['渐冻症 利鲁唑 医院断货', ['渐冻症=肌萎缩侧索硬化']],
  ['孩子SMA，要打针', ['SMA=脊髓性肌萎缩症']],
  ['孩子sma', ['sma=脊髓性肌萎缩症']],
  ['确诊Alport综合症', ['Alport综合症=Alport 综合征']],
  ['粘多糖贮积症', ['粘多糖贮积症=黏多糖贮积症']],
  ['颊黏膜癌术后', ['颊黏膜癌=颊黏膜癌']],
  ['肺Ca骨转移', ['肺Ca=肺癌', '骨转移=骨转移']],
  ['大細胞不知道，反正是膽管癌', ['膽管癌=胆管癌']],
  ['心梗住院', ['心梗=心肌梗死']],
  ['车祸骨盆骨折', ['骨盆骨折=骨盆骨折']],
  // Denied.
  ['不是肺癌', []],
  ['没有查出肺癌', []],
  ['不是癌，是罕见病，肺动脉高压', ['肺动脉高压=肺动脉高压']],
  ['不是肺癌是肺炎', ['肺炎=肺炎']],
  ['我不是罕见病啊，是胃癌', ['胃癌=胃癌']],
  ['没有高血压、糖尿病', []],
  // Uncertain: kept in the customer's words.
  ['疑似肺癌', ['疑似肺癌=疑似肺癌']],
  ['大夫怀疑是肝癌', ['怀疑是肝癌=怀疑是肝癌']],
  ['肺癌待查', ['肺癌待查=肺癌待查']],
  ['醫生說疑似腦瘤', ['疑似腦瘤=疑似脑瘤']],
  // Feared, asked, imagined, somebody's death.
  ['想排除下肺癌', []],
  ['会不会是肺癌', []],
  ['担心得肺癌', []],
  ['肺癌早筛怎么约', []],
  ['爸爸是肠癌走的', []],
  ['肺癌的前兆有哪些', []],
  // Words with an illness in them that name none.
  ['去肿瘤医院肿瘤科', []],
  ['防癌体检', []],
  ['抗癌药买不到', []],
  ['癌症早筛', []],
];

test.each(illnesses)('%s', (text, expected) => {
  expect(said(text, 'diagnosis')).toEqual(expected);
});

const uncertain = ['疑似肺癌', '大夫怀疑是肝癌', '肺癌待查'];

test.each(uncertain)('nothing follows from the diagnosis found in «%s»', (text) => {
  const [words = ''] = said(text, 'diagnosis').map((one) => one.split('=')[1] ?? '');
  expect(lexicons.diagnosisFacts(words)).toEqual({ canonical: null, malignancy: null, cause: null });
});

const medicines: [text: string, kind: string, expected: string[]][] = [
  ['医生开了泰瑞沙', 'drug', ['泰瑞沙=泰瑞沙']],
  ['k药一针多少', 'drug', ['k药=K药']],
  ['DS8201', 'drug', ['DS8201=DS-8201']],
  ['住8201床', 'drug', ['8201=8201']],
  ['电话128201', 'drug', []],
  ['醫生開了伊馬替尼', 'drug', ['伊馬替尼=伊马替尼']],
  ['医院没有奥希替尼', 'drug', ['奥希替尼=奥希替尼']],
  ['不是奥希替尼是伏美替尼', 'drug', ['伏美替尼=伏美替尼']],
  ['要靶向药', 'drug', []],
  ['要靶向药', 'drug_class', ['靶向药=靶向药']],
  ['ＰＤ－１医院没有', 'drug_class', ['ＰＤ－１=PD-1']],
];

test.each(medicines)('%s → %s', (text, kind, expected) => {
  expect(said(text, kind)).toEqual(expected);
});

const choices: [text: string, choices: string[]][] = [
  ['我爸车祸住院了', ['车祸@cause=accident', '住院了@admission=admitted']],
  ['没有发烧', []],
  ['没有发烧、咳嗽', []],
  ['没发烧，有点咳嗽', ['咳嗽@symptoms=yes']],
  ['不是车祸', []],
  ['不是车祸是生病', ['生病@cause=illness']],
  ['没钱住院了', ['住院了@admission=admitted']],
  ['特别严重的车祸', ['车祸@cause=accident']],
  ['车禍', ['车禍@cause=accident']],
  ['住的ＶＩＰ', ['ＶＩＰ@ward=vip']],
];

test.each(choices)('choices: %s', (text, expected) => {
  expect(said(text, 'choice')).toEqual(expected);
});
