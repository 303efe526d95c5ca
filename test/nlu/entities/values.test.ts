import { said } from './extract.js';

const dates: [text: string, dates: string[]][] = [
  ['我爸上周五车祸在华西医院住院', ['上周五@admission=2026-11-13']],
  ['住院是11月3号', ['11月3号@admission=2026-11-03']],
  ['今天上午入院', ['今天@admission=2026-11-22']],
  ['昨天住进来了', ['昨天@admission=2026-11-21']],
  ['下周一入院', ['下周一@admission=2026-11-23']],
  ['10月5号查出肺癌', ['10月5号@diagnosis=2026-10-05']],
  ['上个月确诊的', ['上个月@diagnosis=2026-10']],
  ['前天做的手术', ['前天@surgery=2026-11-20']],
  ['去年3月8号买的保险，昨天住院', ['去年3月8号@effective=2025-03-08', '昨天@admission=2026-11-21']],
  ['10月8日确诊，11月3日手术', ['10月8日@diagnosis=2026-10-08', '11月3日@surgery=2026-11-03']],
  ['上周三，住进了市立医院', ['上周三@admission=2026-11-11']],
  ['确诊肺癌，10月5号', ['10月5号@diagnosis=2026-10-05']],
  ['昨天出院了', ['昨天@discharge=2026-11-21']],
  // What was found lies behind, even where the nearer day of the year lies ahead.
  ['12月20号确诊的', ['12月20号@diagnosis=2025-12-20']],
  // No word tells what the date is about; a denied one tells nothing.
  ['今天申请能用吗', ['今天=2026-11-22']],
  ['护士说明天停药，我在中山一院住院', ['明天=2026-11-23']],
  ['今天没住院', ['今天=2026-11-22']],
  ['不是20号是21号住院', ['21号@admission=2026-11-21']],
  ['上週五住院', ['上週五@admission=2026-11-13']],
];

test.each(dates)('dates: %s', (text, expected) => {
  expect(said(text, 'date')).toEqual(expected);
});

const sums: [text: string, sums: string[]][] = [
  ['预计8万', ['8万=80000']],
  ['住院押金三万 交不上了', ['三万=30000']],
  ['费用预估九万左右', ['九万左右={"about":90000}']],
  ['大概要3到5万', ['3到5万={"min":30000,"max":50000}']],
  ['押金要五万，手里只有两万', ['五万=50000']],
  ['K药一支快一万八', []],
  ['一天一万多，卡里没钱', []],
  ['免赔额一万', []],
  ['押金條寫的是五萬', ['五萬=50000']],
  ['预计８万元', ['８万元=80000']],
];

test.each(sums)('sums: %s', (text, expected) => {
  expect(said(text, 'money')).toEqual(expected);
});

const days: [text: string, days: string[]][] = [
  ['护工请 10 天', ['10 天=10']],
  ['请个护工，大概两周', ['两周=14']],
  ['陪护半个月', ['半个月=15']],
  ['三天前住院的，要护工', []],
  ['第四天了，护工还没来', []],
  ['护工一天多少钱', []],
  ['发烧三天了', []],
];

test.each(days)('care days: %s', (text, expected) => {
  expect(said(text, 'days')).toEqual(expected);
});

const numbers: [text: string, kind: string, expected: string[]][] = [
  ['我电话13812345678', 'phone', ['13812345678=13812345678']],
  ['我电话１３８１２３４５６７８', 'phone', ['１３８１２３４５６７８=13812345678']],
  ['保单号ZA20260001234', 'policy_no', ['ZA20260001234=ZA20260001234']],
  ['保单号13812345678', 'phone', ['13812345678=13812345678']],
  ['身份证11010519491231002X', 'id_number', ['11010519491231002X=11010519491231002X']],
  ['身份证11010519491231002X', 'date', []],
  ['13812345678', 'money', []],
  ['联系人王小明，电话13812345678', 'name', ['王小明=王小明']],
  ['我叫李四', 'name', ['李四=李四']],
  ['联系人：欧阳小雨 13812345678', 'name', ['欧阳小雨=欧阳小雨']],
  ['我叫孩子去拿', 'name', []],
  ['我叫救护车了', 'name', []],
  ['姓名陳大文', 'name', ['陳大文=陳大文']],
];

test.each(numbers)('%s → %s', (text, kind, expected) => {
  expect(said(text, kind)).toEqual(expected);
});

const places: [text: string, places: string[]][] = [
  ['不是上海是苏州', ['苏州={"province":"江苏省","city":"苏州市","district":null,"area":null}']],
  ['不在上海，在苏州', ['苏州={"province":"江苏省","city":"苏州市","district":null,"area":null}']],
  ['家在昆山', ['昆山@home={"province":"江苏省","city":"苏州市","district":"昆山市","area":"county"}']],
  ['人在贵阳，想去广州看病', ['贵阳@home', '广州@wanted']],
  // A hospital's own place is no second place.
  ['四川大学华西医院', []],
  ['在成都华西医院住院', []],
  ['复旦大学附属中山医院', []],
  ['申请海南国际特药', []],
  ['美国有个新药', []],
  ['人在日本', ['日本@home={"country":"日本"}']],
];

test.each(places)('places: %s', (text, expected) => {
  expect(said(text, 'city')).toEqual(expected.map((words) => expect.stringContaining(words)));
});
