import { slotNamed } from '../shipped.js';
import { entity, readerOf, shownAs, taken, wrong } from './readings.js';

const read = readerOf('green_channel', 'green_item');
const all = (slotNamed('green_channel', 'green_item').choices ?? []).map(({ value }) => value);

test.each([
  ['专家门诊', ['expert_clinic']],
  ['专家门诊、检查加速', ['expert_clinic', 'exam_fast_track']],
  ['检查加速和专家门诊', ['expert_clinic', 'exam_fast_track']],
  ['挂号，还有检查加速', ['expert_clinic', 'exam_fast_track']],
  ['中医和营养', ['tcm_physio', 'nutrition']],
  ['想挂专家号，再安排一下住院', ['expert_clinic', 'admission_surgery']],
  ['住院', ['admission_surgery']],
  ['不要专家门诊，要检查加速', ['exam_fast_track']],
])('words: %s', (text, values) => {
  expect(read(text)).toEqual(taken(values));
});

test.each([
  ['1', ['remote_consult']],
  ['1和3', ['remote_consult', 'exam_fast_track']],
  ['1、3、5', ['remote_consult', 'exam_fast_track', 'ward_visit']],
  ['3，1', ['remote_consult', 'exam_fast_track']],
  ['1 3 5', ['remote_consult', 'exam_fast_track', 'ward_visit']],
  ['第一个和第三个', ['remote_consult', 'exam_fast_track']],
  ['一、三', ['remote_consult', 'exam_fast_track']],
  ['最后一个', ['expert_review']],
  ['第二个', ['expert_clinic']],
])('places among the buttons, in the order of the list: %s', (text, values) => {
  expect(read(text)).toEqual(taken(values));
});

test.each(['都要', '全部', '所有', '全选'])('everything: %s', (text) => {
  expect(read(text)).toEqual(taken(all));
});

test.each(['都不要', '10', '0', '1和10', '135', '', '随便', '红烧肉'])('none: %j', (text) => {
  expect(read(text)).toEqual(wrong('choice'));
});

test('buttons: several at once, a single one, unknown ones left out', () => {
  expect(read('', { choice: ['nutrition', 'expert_clinic'] })).toEqual(taken(['expert_clinic', 'nutrition']));
  expect(read('', { choice: 'nutrition' })).toEqual(taken(['nutrition']));
  expect(read('', { choice: ['nutrition', 'massage'] })).toEqual(taken(['nutrition']));
  expect(read('', { choice: ['massage'] })).toEqual(wrong('choice'));
  expect(read('', { choice: [] })).toEqual(wrong('choice'));
});

test('the same one twice is one', () => {
  expect(read('专家门诊、专家号、2').ok).toBe(true);
  expect(read('2、2')).toEqual(taken(['expert_clinic']));
  expect(read('', { choice: ['nutrition', 'nutrition'] })).toEqual(taken(['nutrition']));
});

test('spotted in a sentence', () => {
  const entities = [
    entity('choice', '随访', 'follow_up', 'green_item'),
    entity('choice', '远程会诊', 'remote_consult', 'green_item'),
  ];
  expect(read('随访', { mentioned: true, entities })).toEqual(taken(['remote_consult', 'follow_up']));
});

describe('papers at hand', () => {
  const papers = readerOf('hainan_drug', 'records');

  test.each([
    ['病例报告和医学影像', ['case_report', 'imaging']],
    ['片子和病理', ['imaging', 'pathology']],
    ['病历、切片', ['case_report', 'pathology']],
    ['都有', ['case_report', 'imaging', 'pathology']],
    ['1,2,3', ['case_report', 'imaging', 'pathology']],
    ['CT', ['imaging']],
    ['只有片子，没有病理', ['imaging']],
  ])('%s', (text, values) => {
    expect(papers(text)).toEqual(taken(values));
  });
});

test('shown by their titles', () => {
  expect(shownAs('green_channel', 'green_item', ['expert_clinic', 'nutrition'])).toBe('专家门诊、营养方案');
});
