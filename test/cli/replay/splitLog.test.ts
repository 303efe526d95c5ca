import { splitLog, turnsOf } from '../../../cli/replay/splitLog.js';

const user = { id: 'dl_1', name: '', role: 'user' };
const bot = { id: 'shouli', name: '', role: 'bot' };
const at = (second: number) => new Date(second * 1000);

const log = [
  { seq: 1, activity: { id: 'a1', from: bot, timestamp: at(1), text: '您好' } },
  { seq: 2, activity: { id: 'a2', from: user, timestamp: at(2), text: '我想' } },
  { seq: 3, activity: { id: 'a3', from: user, timestamp: at(3), text: '申请垫付' } },
  { seq: 4, activity: { id: 'a4', from: bot, timestamp: at(3), replyToId: 'a3', text: '同意吗' } },
  { seq: 5, activity: { id: 'a5', from: bot, timestamp: at(3), text: '两件事' } },
  { seq: 6, activity: { id: 'a6', from: bot, timestamp: at(3), text: '一次说' } },
  { seq: 7, activity: { id: 'a7', from: bot, timestamp: at(9), text: '提醒' } },
  {
    seq: 8,
    activity: { id: 'a8', from: user, timestamp: at(10), text: '', channelData: { forgotten: true } },
  },
];

test('a greeting, messages with what answers them, and what the bot said by itself', () => {
  expect(
    splitLog(log).map(({ kind, seq, blanked, replies }) => [kind, seq, blanked, replies.length]),
  ).toEqual([
    ['joined', 1, false, 1],
    ['said', 2, false, 0],
    ['said', 3, false, 1],
    ['own', 5, false, 2],
    ['own', 7, false, 1],
    ['said', 8, true, 0],
  ]);
});

test('what the bot says by itself belongs to the message before it', () => {
  expect(turnsOf(splitLog(log)).map((turn) => turn.map(({ seq }) => seq))).toEqual([
    [1],
    [2],
    [3, 5, 7],
    [8],
  ]);
});
