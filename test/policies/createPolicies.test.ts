import { createPolicies } from '../../policies/createPolicies.js';
import type { PolicyRecord, PolicySource } from '../../policies/policyRecord.js';

const record: PolicyRecord = {
  policyNo: 'SAMPLE0009LASTX',
  product: '样例百万医疗',
  insuredName: '壬样例',
  insuredIdNumber: '99010119700101001X',
  insuredPhone: '19900000009',
  effectiveDate: '2024-05-01',
  expiryDate: '2044-04-30',
  waitingPeriodDays: 90,
  deductibleYuan: 20000,
  benefits: [],
  usage: [],
};

const source: PolicySource = {
  find: async (policyNo) => (policyNo === record.policyNo ? record : undefined),
};
const policies = createPolicies(source);

test.each([
  ['the number and the last four', 'SAMPLE0009LASTX', '001X', true],
  ['a small x', 'SAMPLE0009LASTX', '001x', true],
  ['other digits', 'SAMPLE0009LASTX', '0010', false],
  ['no digits', 'SAMPLE0009LASTX', '', false],
  ['fewer digits', 'SAMPLE0009LASTX', '01X', false],
  ['the whole identity number', 'SAMPLE0009LASTX', '99010119700101001X', false],
  ['as many bytes, but other characters', 'SAMPLE0009LASTX', '0é1', false],
  ['another number', 'SAMPLE0008CHILD', '001X', false],
  ['another number with what stands in for its digits', 'SAMPLE0008CHILD', '####', false],
])('%s', async (_, policyNo, idLast4, verified) => {
  expect(await policies.verify(policyNo, idLast4)).toBe(verified ? record : undefined);
});

test('a number verified before is found again without the digits', async () => {
  expect(await policies.find('SAMPLE0009LASTX')).toBe(record);
  expect(await policies.find('SAMPLE0008CHILD')).toBeUndefined();
});

test('a source that does not answer is no wrong try', async () => {
  const broken = createPolicies({ find: () => Promise.reject(new RangeError('down')) });
  await expect(broken.verify('SAMPLE0009LASTX', '001X')).rejects.toThrow('down');
});
