import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadCoverage, parseCoverage } from '../../eligibility/coverage.js';

const fault = (message: string) =>
  expect.objectContaining({ code: 'catalogue_invalid', message: expect.stringContaining(message) });

describe('parse', () => {
  const cities = [
    { province: '北京市', city: '北京市' },
    { province: '浙江省', city: '杭州市' },
  ];
  const good: [string, string][] = [
    ['plain', 'province,city\n北京市,北京市\n浙江省,杭州市\n'],
    ['no last line end', 'province,city\n北京市,北京市\n浙江省,杭州市'],
    ['byte order mark and CRLF', '\uFEFFprovince,city\r\n北京市,北京市\r\n浙江省,杭州市\r\n'],
    ['blank lines', 'province,city\n\n北京市,北京市\n  \n浙江省,杭州市\n\n\n'],
    ['quotes and spaces', '"province", "city"\n"北京市","北京市"\n 浙江省 , 杭州市 \n'],
  ];
  test.each(good)('%s', (_name, text) => {
    expect(parseCoverage(text, 'a.csv')).toEqual(cities);
  });

  const bad: [string, string, string][] = [
    ['empty file', '', 'a.csv:1'],
    ['no header', '浙江省,杭州市\n', 'a.csv:1: the header must be province,city'],
    ['another order', 'city,province\n杭州市,浙江省\n', 'a.csv:1'],
    ['one column more', 'province,city,level\n浙江省,杭州市,2\n', 'a.csv:1'],
    [
      'a cell more',
      'province,city\n浙江省,杭州市\n浙江省,宁波市,x\n',
      'a.csv:3: expected 2 columns, found 3',
    ],
    ['a cell less', 'province,city\n\n浙江省\n', 'a.csv:3: expected 2 columns, found 1'],
    ['an empty cell', 'province,city\r\n浙江省,\r\n', 'a.csv:2: province and city must not be empty'],
    ['no city', 'province,city\n\n', 'a.csv: no city is listed'],
  ];
  test.each(bad)('%s', (_name, text, message) => {
    expect(() => parseCoverage(text, 'a.csv')).toThrow(fault(message));
  });
});

describe('load', () => {
  const folders: string[] = [];
  function folderWith(files: Record<string, string | Buffer>): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'coverage-'));
    folders.push(folder);
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
    return folder;
  }
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  const list = 'province,city\n北京,北京市\n浙江省,杭州\n吉林省,吉林市\n新疆维吾尔自治区,阿克苏地区\n';

  test('one list a service, names with and without their suffix', () => {
    const coverage = loadCoverage(folderWith({ 'home_nursing.csv': list, 'README.md': '# 名单' }));
    expect(coverage('green_channel')).toBeUndefined();
    const cities = coverage('home_nursing');
    const has = (province: string, city: string) => cities?.has(province, city);
    expect(has('北京市', '北京市')).toBe(true);
    expect(has('浙江省', '杭州市')).toBe(true);
    expect(has('浙江', '杭州')).toBe(true);
    expect(has('吉林省', '吉林市')).toBe(true);
    expect(has('新疆维吾尔自治区', '阿克苏地区')).toBe(true);
    expect(has('浙江省', '宁波市')).toBe(false);
    expect(has('江苏省', '杭州市')).toBe(false);
    expect(has('浙江省', '')).toBe(false);
  });

  test('a folder without lists knows nothing', () => {
    expect(loadCoverage(folderWith({ 'README.md': '# 名单' }))('home_nursing')).toBeUndefined();
  });

  test('the folder that ships has no list', () => {
    expect(loadCoverage('data/coverage')('home_nursing')).toBeUndefined();
  });

  test('a list no service would read is refused', () => {
    const folder = folderWith({ 'home_nurse.csv': list });
    expect(() => loadCoverage(folder, ['home_nursing'])).toThrow(fault('home_nurse.csv'));
    expect(() => loadCoverage(folder)).not.toThrow();
  });

  test('faults name the file', () => {
    expect(() => loadCoverage(folderWith({ 'x.csv': 'province,city\n浙江省\n' }))).toThrow(fault('x.csv:2'));
    const gbk = Buffer.from([0xd5, 0xe3, 0xbd, 0xad]);
    expect(() => loadCoverage(folderWith({ 'x.csv': gbk }))).toThrow(
      fault('x.csv is not a readable UTF-8 file'),
    );
    expect(() => loadCoverage(path.join(tmpdir(), 'no-such-coverage-folder'))).toThrow(
      fault('cannot be read'),
    );
  });
});
