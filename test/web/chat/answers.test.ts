import { areaList } from '@vant/area-data';
import fc from 'fast-check';
import { citiesOf, districtsOf, isFiller, placeText, provinces } from '../../../web/chat/answers/areas.js';
import { buttonColumns } from '../../../web/chat/answers/buttonColumns.js';
import { dateLimits, dateText } from '../../../web/chat/answers/dateLimits.js';
import { inputHints } from '../../../web/chat/answers/inputHints.js';
import { textRoom } from '../../../web/chat/composer/textRoom.js';
import { backoffMs } from '../../../web/chat/connection/backoffMs.js';
import { postResult } from '../../../web/chat/connection/postResult.js';
import { outgoingActivity } from '../../../web/chat/conversation/outgoingActivity.js';
import { picturePlan } from '../../../web/chat/pictures/picturePlan.js';
import type { Question, QuestionKind } from '../../../web/chat/protocol/question.js';
import { texts } from '../../../web/chat/texts.js';
import { outgoing } from './someActivities.js';

const named = (list: { code: string; name: string }[], name: string) =>
  list.find((one) => one.name === name)?.code ?? '';

test.each([
  ['四川省', '成都市', '武侯区', '四川省成都市武侯区'],
  ['北京市', '北京市', '朝阳区', '北京市朝阳区'],
  ['重庆市', '县', '城口县', '重庆市城口县'],
  ['河南省', '省直辖县', '济源市', '河南省济源市'],
  ['广东省', '东莞市', '', '广东省东莞市'],
])('%s, %s, %s is written %s', (province, city, district, text) => {
  const cities = citiesOf(areaList, named(provinces(areaList), province));
  const districts = districtsOf(areaList, named(cities, city));
  expect(cities.map((one) => one.name)).toContain(city);
  if (district) expect(districts.map((one) => one.name)).toContain(district);
  else expect(districts).toEqual([]);
  expect(placeText(province, city, district)).toBe(text);
});

test('every province leads to cities, and a filler level always to districts', () => {
  for (const province of provinces(areaList)) {
    const cities = citiesOf(areaList, province.code);
    expect(cities.length).toBeGreaterThan(0);
    for (const city of cities)
      if (isFiller(city.name)) expect(districtsOf(areaList, city.code)).not.toEqual([]);
  }
});

test.each([
  ['diagnosis_date', '2026-11-23', false],
  ['admission_date', '2027-11-23', true],
])('%s may lie up to %s', (slot, max, nearDays) => {
  expect(dateLimits(slot, '2026-11-23')).toEqual({ min: '1996-01-01', max, nearDays });
});

test('a picked day reads like a written one', () => expect(dateText('2026-03-05')).toBe('2026年3月5日'));

test.each<[QuestionKind, string | undefined, string]>([
  ['phone', 'tel', 'tel'],
  ['integer', 'numeric', 'off'],
  ['id_last4', undefined, 'off'],
  ['money', undefined, 'off'],
  ['name', undefined, 'name'],
])('a question for %s suggests keypad %s and completion %s', (kind, keypad, autoComplete) => {
  const hints = inputHints({ slot: 's', kind, choices: [], unknown: false });
  expect(hints).toMatchObject({ keypad, autoComplete, example: kind });
});

test('no question, no hints; a street address is completed as one', () => {
  expect(inputHints(undefined)).toMatchObject({ keypad: undefined, autoComplete: 'off', example: undefined });
  const address: Question = { slot: 'address', kind: 'text', choices: [], unknown: false };
  expect(inputHints(address).autoComplete).toBe('street-address');
});

test.each([
  [['是', '否', '不清楚'], 3],
  [['同意', '不同意'], 2],
  [['住院手术安排', '检查加速'], 2],
  [['众安互联网医院微信小程序', '人工'], 1],
  [['不知道'], 1],
])('%j stand in %i columns', (titles, columns) => expect(buttonColumns(titles)).toBe(columns));

test('a text is counted as it is sent, and told before it is too long', () => {
  expect(textRoom('  好 ')).toEqual({ length: 1, over: 0, near: false });
  expect(textRoom('长'.repeat(1800))).toMatchObject({ over: 0, near: true });
  expect(textRoom('长'.repeat(2003))).toMatchObject({ length: 2003, over: 3 });
});

test.each([
  [
    'a photo keeps its shape',
    { type: 'image/jpeg', size: 4e6 },
    [4000, 3000],
    { redraw: true, width: 2400, height: 1800 },
  ],
  [
    'a small photo is redrawn too: it may say where it was taken',
    { type: 'image/jpeg', size: 1e5 },
    [800, 600],
    { redraw: true, width: 800, height: 600 },
  ],
  [
    'a screenshot goes as it is',
    { type: 'image/png', size: 3e5 },
    [1080, 2340],
    { redraw: false, width: 1080, height: 2340 },
  ],
  [
    'a heavy one does not',
    { type: 'image/png', size: 6e6 },
    [1080, 2340],
    { redraw: true, width: 1080, height: 2340 },
  ],
  [
    'an odd format is redrawn',
    { type: 'image/heic', size: 1e5 },
    [100, 9000],
    { redraw: true, width: 27, height: 2400 },
  ],
])('%s', (_, file, [width = 0, height = 0], plan) => expect(picturePlan(file, width, height)).toEqual(plan));

test.each([
  [0, { kind: 'later', lineIsBad: true }],
  [403, { kind: 'later', lineIsBad: true }],
  [404, { kind: 'later', lineIsBad: true }],
  [429, { kind: 'later', lineIsBad: false }],
  [502, { kind: 'later', lineIsBad: false }],
  [413, { kind: 'refused', reason: 'too_large' }],
  [415, { kind: 'refused', reason: 'bad_type' }],
  [400, { kind: 'refused', reason: 'refused' }],
])('status %i', (status, expected) => {
  expect(postResult({ ok: false, status, retryAfterMs: undefined })).toMatchObject(expected);
});

test('waits grow to 20 s and are never nothing', () => {
  const random = fc.double({ min: 0, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(fc.nat(2000), random, (attempt, share) => {
      const ms = backoffMs(attempt, () => share);
      expect(ms).toBeGreaterThanOrEqual(400);
      expect(ms).toBeLessThanOrEqual(20_000);
    }),
  );
});

test('a pressed button sends its title, and its value beside it', () => {
  const item = outgoing('id', { text: '本人', choice: 'self' });
  expect(outgoingActivity(item, 'dl_me')).toEqual({
    type: 'message',
    from: { id: 'dl_me', role: 'user' },
    locale: 'zh-CN',
    text: '本人',
    channelData: { clientActivityID: 'id', choice: 'self' },
  });
});

test('the hotline is one number everywhere', () => {
  expect(texts.hotline.call).toContain(texts.hotline.number);
  expect(texts.menu.numbers.map(({ number }) => number)).toContain(texts.hotline.number);
});
