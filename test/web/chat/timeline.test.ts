import type { Entry } from '../../../web/chat/conversation/conversation.js';
import { timeline } from '../../../web/chat/conversation/timeline.js';
import { timeLabel } from '../../../web/chat/log/timeLabel.js';
import { message, outgoing } from './someActivities.js';

const minute = 60_000;

function entry(key: string, at: number, fields: { own?: boolean; byHuman?: boolean } = {}): Entry {
  return {
    kind: 'message',
    key,
    message: message(key, { at, own: fields.own ?? false }),
    byHuman: fields.byHuman ?? false,
  };
}

function shape(entries: Entry[], outbox = [outgoing('unsent')]) {
  return timeline({ entries, outbox }).map((row) =>
    row.kind === 'time' ? `time ${row.at / minute}` : `${row.startsGroup ? '+' : ' '}${row.key}`,
  );
}

test('time lines after silences, groups where the speaker changes, unsent messages last', () => {
  const entries = [
    entry('a', 10 * minute),
    entry('b', 11 * minute),
    entry('c', 12 * minute, { own: true }),
    entry('d', 17 * minute, { own: true }),
    entry('e', 18 * minute, { byHuman: true }),
    entry('f', 19 * minute),
  ];
  expect(shape(entries)).toEqual(['time 10', '+a', ' b', '+c', 'time 17', '+d', '+e', '+f', '+unsent']);
});

test('an unsent message after the customer’s own belongs to the same group', () => {
  expect(shape([entry('a', 10 * minute, { own: true })]).at(-1)).toBe(' unsent');
});

test('a handoff nobody took leaves no line; its text says it', () => {
  const handoff = { kind: 'handoff', key: 'h', at: 0, state: 'failed' } as const;
  expect(timeline({ entries: [handoff], outbox: [] })).toEqual([]);
});

test.each([
  ['2026-11-22T16:35:00Z', '00:35'],
  ['2026-11-22T15:59:00Z', '昨天 23:59'],
  ['2026-11-21T15:59:00Z', '11月21日 23:59'],
  ['2025-12-31T15:59:00Z', '2025年12月31日 23:59'],
  ['2025-12-31T16:00:00Z', '1月1日 00:00'],
])('%s, read on 2026-11-23 in Shanghai, is %s', (at, label) => {
  expect(timeLabel(Date.parse(at), Date.parse('2026-11-22T16:40:00Z'), '昨天')).toBe(label);
});
