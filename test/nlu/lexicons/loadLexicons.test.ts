import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Directories } from '../../../eligibility/types.js';
import { ShouliError } from '../../../errors.js';
import { loadLexicons } from '../../../nlu/lexicons/loadLexicons.js';

const lexicons = loadLexicons('data/lexicons');
// What the rules ask of the lists.
const directories: Pick<Directories, 'majorIllness' | 'rareDiseaseListed' | 'mentalHealth'> = lexicons;

const hospitals: [name: string, city: string | undefined, found: string | string[]][] = [
  ['四川大学华西医院', undefined, '四川大学华西医院'],
  ['华西', undefined, '四川大学华西医院'],
  ['成都市华西医院', undefined, '四川大学华西医院'],
  ['华西医院（上锦院区）', undefined, '四川大学华西医院'],
  ['新华医院本部', undefined, '上海交通大学医学院附属新华医院'],
  ['301', undefined, '中国人民解放军总医院'],
  ['解放军301医院', undefined, '中国人民解放军总医院'],
  ['沈阳陆军总院', undefined, '中国人民解放军北部战区总医院'],
  ['昆山一院', undefined, '昆山市第一人民医院'],
  ['苏州九院', undefined, '苏州市第九人民医院'],
  ['江苏人民医院', undefined, '江苏省人民医院'],
  ['樹蘭醫院', undefined, '树兰（杭州）医院'],
  ['树兰(杭州)医院', undefined, '树兰（杭州）医院'],
  ['市一医院', '杭州市', '杭州市第一人民医院'],
  ['省人民医院', '南京市', '江苏省人民医院'],
  ['人民医院', '杭州市', '浙江省人民医院'],
  ['中山医院', '厦门市', '厦门大学附属中山医院'],
  ['中山医院', '上海市', '复旦大学附属中山医院'],
  ['协和医院', '武汉市', '华中科技大学同济医学院附属协和医院'],
  // The hint chooses between several only; a hospital's own place stands.
  ['四川大学华西医院', '上海市', '四川大学华西医院'],
  ['协和医院', undefined, ['北京协和医院', '华中科技大学同济医学院附属协和医院', '福建医科大学附属协和医院']],
  ['协和医院', '拉萨市', ['北京协和医院', '华中科技大学同济医学院附属协和医院', '福建医科大学附属协和医院']],
  ['省立医院', undefined, ['中国科学技术大学附属第一医院', '福建省立医院', '山东第一医科大学附属省立医院']],
  ['青岛华西医院', undefined, []],
  ['人民医院', undefined, []],
  ['医院', '杭州市', []],
  ['', undefined, []],
];

test.each(hospitals)('hospital %s in %s', (name, city, found) => {
  const match = lexicons.hospital(name, city === undefined ? undefined : { city });
  const names =
    match.kind === 'one'
      ? match.hospital.name
      : match.kind === 'several'
        ? match.hospitals.map((one) => one.name).sort()
        : [];
  expect(names).toEqual(typeof found === 'string' ? found : [...found].sort());
});

test('military hospitals are public, some known private ones are not', () => {
  const isPublic = (name: string): boolean | undefined => {
    const match = lexicons.hospital(name);
    return match.kind === 'one' ? match.hospital.public : undefined;
  };
  expect(['西京医院', '301医院', '长海医院', '西南医院'].map(isPublic)).toEqual([true, true, true, true]);
  expect(['北京和睦家医院', '西安高新医院', '东莞东华医院', '武汉亚洲心脏病医院'].map(isPublic)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

const illnesses: [text: string, major: string][] = [
  ['肺癌', 'yes'],
  ['左肺浸润性腺癌', 'yes'],
  ['急性心梗', 'yes'],
  ['脑梗', 'yes'],
  ['尿毒症', 'yes'],
  ['冠脉搭桥', 'yes'],
  ['渐冻症', 'yes'],
  ['骨折', 'no'],
  ['感冒', 'no'],
  ['阑尾炎', 'no'],
  ['腰椎间盘突出、颈椎病', 'no'],
  ['甲状腺结节', 'no'],
  ['骨折合并颅脑损伤', 'yes'],
  ['骨折、肺炎', 'unknown'],
  ['糖尿病', 'unknown'],
  ['某种怪病', 'unknown'],
  ['疑似肺癌', 'unknown'],
  ['不是肺癌', 'unknown'],
  ['', 'unknown'],
];

test.each(illnesses)('major illness: %s → %s', (text, major) => {
  expect(directories.majorIllness(text)).toBe(major);
});

// One common word for each of the 28 illnesses of the industry's definition.
const defined =
  '肺癌 心梗 中风 肝移植 骨髓移植 心脏搭桥 尿毒症 肢体缺失 重症肝炎 脑膜瘤 肝衰竭 脑炎后遗症 深度昏迷 双耳失聪 双目失明 截瘫 换瓣 老年痴呆 脑外伤 严重帕金森病 三度烧伤 肺动脉高压 运动神经元病 失语 再障 主动脉夹层 呼吸衰竭 克罗恩病 溃疡性结肠炎';

test.each(defined.split(' '))('%s is a major illness', (word) => {
  expect(directories.majorIllness(word)).toBe('yes');
});

const facts: [text: string, canonical: string | null, malignancy: string | null, cause: string | null][] = [
  ['肺癌', '肺癌', 'yes', 'illness'],
  ['食道癌晚期', '食管癌', 'yes', 'illness'],
  ['血癌', '白血病', 'yes', 'illness'],
  ['胆囊炎', '胆囊炎', null, 'illness'],
  ['子宫肌瘤', '子宫肌瘤', null, 'illness'],
  ['脑膜瘤', '脑膜瘤', null, 'illness'],
  ['良性脂肪母细胞瘤', '良性脂肪母细胞瘤', null, 'illness'],
  ['骨折', '骨折', null, null],
  ['肺结节', '肺结节', null, null],
  ['肿瘤', '肿瘤', null, null],
  ['右肺占位', '右肺占位', null, null],
  ['疑似肺癌', null, null, null],
  ['怀疑是肝癌', null, null, null],
  ['排除癌', null, null, null],
  ['肺癌?', null, null, null],
  ['不是癌', null, null, null],
  ['乳房肿块，已确诊乳腺癌', '乳房肿块', 'yes', 'illness'],
  ['車禍', null, null, null],
  ['膽囊炎', '胆囊炎', null, 'illness'],
];

test.each(facts)('%s → %s, %s, %s', (text, canonical, malignancy, cause) => {
  expect(lexicons.diagnosisFacts(text)).toEqual({ canonical, malignancy, cause });
});

// Tumours on the national lists of rare diseases: known as both.
test.each(['黑色素瘤', '骨肉瘤', '神经母细胞瘤', '视网膜母细胞瘤', '胶质母细胞瘤'])(
  '%s is a malignant tumour too',
  (name) => {
    expect(lexicons.diagnosisFacts(name)).toMatchObject({ canonical: name, malignancy: 'yes' });
  },
);

const minds: [topic: string, mental: boolean][] = [
  ['抑郁症吃什么药', true],
  ['想看心理医生', true],
  ['最近不想活了', true],
  ['孩子焦慮怎麼辦', true],
  ['感冒三天了', false],
  ['没有抑郁，就是头疼', false],
  ['心里难受，胸口闷', false],
  ['老年痴呆', false],
];

test.each(minds)('mental health: %s → %s', (topic, mental) => {
  expect(directories.mentalHealth(topic)).toBe(mental);
});

test('while the clause list is empty, no rare disease is listed', () => {
  expect(['戈谢病', '庞贝病', '白化病'].map(directories.rareDiseaseListed)).toEqual([false, false, false]);
});

describe('a folder of the operator', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lexicons-'));
  const put = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  beforeEach(() => cpSync('data/lexicons', folder, { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('diseases of the clause count by any word, subtypes with their illness', () => {
    put('rare-disease-clause.yaml', 'diseases: [高雪氏病, 血友病, 某条款病]\n');
    const { rareDiseaseListed } = loadLexicons(folder);
    const said = ['戈谢病', '孩子是血友病A', '某條款病', '法布雷病', '不是戈谢病', '疑似戈谢病'];
    expect(said.map(rareDiseaseListed)).toEqual([true, true, true, false, false, false]);
  });

  const broken: [what: string, file: string, change: (text: string) => string, line: RegExp][] = [
    [
      'a misspelt key',
      'illnesses.yaml',
      (text) => text.replace('minor:', 'miner:'),
      /illnesses\.yaml: .*miner/,
    ],
    [
      'an empty list',
      'cues.yaml',
      (text) => text.replace(/^negation: \|\n(?: .*\n)+/m, 'negation: []\n'),
      /cues\.yaml: negation: at least one/,
    ],
    ['no YAML at all', 'drugs.yaml', () => 'a: [b', /drugs\.yaml: line 1/],
    [
      'a bad header',
      'hospitals.csv',
      (text) => text.replace('province', 'state'),
      /hospitals\.csv: line 1: the header/,
    ],
    [
      'an unknown level',
      'hospitals.csv',
      (text) => `${text}甘肃省,兰州市,,level_9,public,某医院,\n`,
      /hospitals\.csv: line \d+: level/,
    ],
    [
      'no ownership',
      'hospitals.csv',
      (text) => `${text}甘肃省,兰州市,,level_3,,某医院,\n`,
      /ownership must be/,
    ],
    [
      'a name twice',
      'hospitals.csv',
      (text) => `${text}甘肃省,兰州市,,level_3,public,北京协和医院,\n`,
      /北京协和医院: stands twice/,
    ],
    ['a missing column', 'hospitals.csv', (text) => `${text}甘肃省,兰州市\n`, /expected 7 columns, found 2/],
    [
      'two meanings',
      'tumours.yaml',
      (text) => text.replace('synonyms:\n', 'synonyms:\n  喉癌: [肺癌]\n'),
      /肺癌: stands for 肺癌 and for 喉癌/,
    ],
    [
      'words for nothing',
      'tumours.yaml',
      (text) => text.replace('synonyms:\n', 'synonyms:\n  无此病: [某病]\n'),
      /无此病: has other words, but is in no list/,
    ],
  ];

  test.each(broken)('%s is one clear line', (_what, file, change, line) => {
    put(file, change(readFileSync(join(folder, file), 'utf8')));
    expect(() => loadLexicons(folder)).toThrow(ShouliError);
    expect(() => loadLexicons(folder)).toThrow(line);
  });

  test('a missing file is named', () => {
    rmSync(join(folder, 'drugs.yaml'));
    expect(() => loadLexicons(folder)).toThrow('drugs.yaml: cannot be read');
  });
});
