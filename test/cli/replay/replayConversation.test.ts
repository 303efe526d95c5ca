import { type Replay, replayConversation } from '../../../cli/replay/replayConversation.js';
import { showReplay } from '../../../cli/replay/showReplay.js';
import { openSqliteForReading } from '../../../store/openSqliteForReading.js';
import type { Transcript } from '../../conversations/transcript.js';
import { type Change, changedData } from '../../support/changedData.js';
import { testFolders } from '../../support/testHouse.js';
import { record, said, transcriptOf } from './recorded.js';

// Service files are loaded anew for each house.
jest.setTimeout(60_000);

async function replay(transcript: Transcript, ...changes: Change[]): Promise<Replay> {
  const source = openSqliteForReading(await record(transcript));
  const data = changes.length > 0 ? changedData(...changes) : testFolders.data;
  try {
    return await replayConversation(source, { ...testFolders, data }, 'c1');
  } finally {
    await source.destroy();
  }
}

function differing({ turns }: Replay) {
  return turns.filter(({ differences }) => differences.length > 0);
}

const filed = said(
  '我要申请医疗垫付',
  ...[{ press: 'yes' }, { press: 'self' }, 'SAMPLE0001LONG', '1013', { press: 'illness' }],
  ...[{ press: 'admitted' }, '昨天', '华西医院', '8万', '李明', '13812345678', '提交'],
);

test.each([
  'bursts/the-one-who-writes-in-three-pieces.yaml',
  'bursts/the-one-who-only-greets.yaml',
  'bursts/the-one-who-presses-after-half-a-word.yaml',
  'proactive/the-one-who-is-reminded-once.yaml',
  'pictures/the-one-who-sends-picture-and-answer-together.yaml',
  'opening/the-one-who-joins-is-told-it-is-an-automatic-assistant.yaml',
  'coming_back/the-one-who-comes-back-the-next-day.yaml',
  'policy_check/the-one-who-gets-it-wrong-three-times.yaml',
  'after_submitting/the-one-who-takes-it-back.yaml',
])('against the files it was recorded with nothing differs: %s', async (file) => {
  const replayed = await replay(transcriptOf(file));
  expect(differing(replayed)).toEqual([]);
  expect(replayed.turns.length).toBeGreaterThan(0);
});

test('moves of the desk are made again, and told where they were told', async () => {
  const transcript = said(
    ...filed.turns,
    { quiet: true, after: 60, moves: { status: 'verifying' } },
    { say: '进度', after: 5 },
  );
  const replayed = await replay(transcript);
  expect(differing(replayed)).toEqual([]);
  expect(replayed.turns).toHaveLength(filed.turns.length + 1);
});

test('a changed rule shows the changed verdict and outcome', async () => {
  const [turn, ...others] = differing(
    await replay(filed, {
      file: 'rules.yaml',
      from: 'fail: [outpatient, observation]',
      to: 'fail: [admitted, outpatient, observation]',
    }),
  );
  expect(turn?.differences).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ aspect: 'asks', recorded: ['admission_date'], replayed: [] }),
      expect.objectContaining({ aspect: 'outcome', recorded: [], replayed: ['medical_advance: ineligible'] }),
      expect.objectContaining({ aspect: 'verdicts', replayed: expect.arrayContaining(['admission: fail']) }),
    ]),
  );
  expect(others.at(-1)?.differences).toContainEqual({
    aspect: 'outcome',
    recorded: [expect.stringMatching(/^medical_advance: (?:needs_review|eligible)$/)],
    replayed: [],
  });
});

test('a removed slot shows the missing question', async () => {
  const [turn] = differing(
    await replay(
      filed,
      {
        file: 'services/medical_advance.yaml',
        from: /^ {2}- id: admission\n {4}ask: .*\n/m,
        to: '',
      },
      { file: 'services/medical_advance.yaml', from: /^ {2}- \{ code: admission,.*\n/m, to: '' },
    ),
  );
  expect(turn?.differences[0]).toEqual({
    aspect: 'asks',
    recorded: ['admission'],
    replayed: ['admission_date'],
  });
});

test('other words show as texts, and persons are masked in what is shown', async () => {
  const replayed = await replay(filed, {
    file: 'replies.yaml',
    from: '没有问题请回复“提交”',
    to: '都对的话请回复“提交”',
  });
  expect(differing(replayed).map(({ differences }) => differences.map(({ aspect }) => aspect))).toEqual([
    ['text'],
  ]);
  const shown = showReplay(replayed).join('\n');
  expect(shown).toContain('都对的话');
  expect(shown).toContain('1 of 13 turns differ');
  for (const personal of ['李明', '13812345678', 'SAMPLE0001LONG', '1013'])
    expect(shown).not.toContain(personal);
});

test('a name stays masked when the question for it is gone', async () => {
  const replayed = await replay(filed, {
    file: 'services/medical_advance.yaml',
    from: '  - { id: contact_name }\n',
    to: '',
  });
  const shown = showReplay(replayed).join('\n');
  expect(shown).toContain('- asks: contact_name');
  expect(shown).not.toContain('李明');
});

test('blanked messages are named, and what came after them is played', async () => {
  const replayed = await replay(
    said('我爸昨天车祸住进华西医院，要申请医疗垫付', { press: 'no' }, '视频问诊怎么收费'),
  );
  expect(replayed.turns.map(({ blanked }) => blanked)).toEqual([true, true, false]);
  expect(differing(replayed)).toEqual([]);
  expect(showReplay(replayed)).toEqual([
    expect.stringMatching(/^turn 1 .*blanked after a refused consent, not played$/),
    expect.stringMatching(/^turn 2 .*blanked/),
    'no difference in 1 turns',
    expect.stringMatching(/^2 turns not played/),
  ]);
});

test('a conversation nobody had', async () => {
  const source = openSqliteForReading(await record(said('你好')));
  await expect(replayConversation(source, testFolders, 'c2')).rejects.toMatchObject({ code: 'not_found' });
  await source.destroy();
});
