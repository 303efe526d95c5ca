import { findPolicyNos, readPolicyNo } from '../../../nlu/values/policyNo.js';

test.each([
  ['保单号是 ZA-1234 5678 90', 'ZA1234567890'],
  ['za12345678', 'ZA12345678'],
  ['ＺＡ１２３４５６７８', 'ZA12345678'],
  ['12345678', '12345678'],
  ['8200 1234 5678 9012', '8200123456789012'],
  ['保单号13800138000', '13800138000'],
  ['1234567', 'length'],
  ['GM500123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'length'],
  ['13800138000', 'none'],
  ['11010519491231002X', 'none'],
  ['没有', 'none'],
  ['no idea', 'none'],
])('%s is %s', (text, expected) => {
  const reading = readPolicyNo(text);
  expect(reading.ok ? reading.value : reading.reason).toBe(expected);
});

test.each<[string, string[]]>([
  ['我的保单号是 ZA-1234 5678 90，手机13800138000', ['ZA1234567890']],
  ['ZA1234567890 帮我查下', ['ZA1234567890']],
  ['保单 8200123456789012', ['8200123456789012']],
  ['电话13800138000 身份证11010519491231002X', []],
  ['PD-L1 EGFR T790M hello world', []],
  ['打了8200123456789012个电话', []],
])('%s holds %j', (text, expected) => {
  expect(findPolicyNos(text).map(({ value }) => value)).toEqual(expected);
});
