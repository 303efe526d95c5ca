import { receiptContentType } from '../../dialogs/reply.js';
import type { PendingQuestion } from '../../dialogs/talkState.js';
import { toActivities } from '../../dialogs/toActivities.js';

const question: PendingQuestion = {
  slot: 'cause',
  kind: 'choice',
  text: '意外还是疾病？',
  choices: [
    { value: 'accident', title: '意外' },
    { value: 'illness', title: '疾病' },
  ],
  unknown: true,
  left: 3,
};

test('nothing said is nothing sent', () => {
  expect(toActivities([])).toEqual([]);
});

test('text, with what can be pressed beneath', () => {
  const suggestions = [{ title: '转人工' }, { title: '图文咨询', text: '我要图文咨询' }];
  expect(toActivities([{ kind: 'text', text: '您好', suggestions }])).toEqual([
    {
      type: 'message',
      text: '您好',
      textFormat: 'plain',
      suggestedActions: {
        to: [],
        actions: [
          { type: 'imBack', title: '转人工', value: '转人工' },
          { type: 'imBack', title: '图文咨询', value: '我要图文咨询' },
        ],
      },
    },
  ]);
  expect(toActivities([{ kind: 'text', text: '您好', suggestions: [] }])).toEqual([
    { type: 'message', text: '您好', textFormat: 'plain' },
  ]);
});

test('a question names its slot, kind and choices, and how much is left', () => {
  const [sent] = toActivities([{ kind: 'question', question }]);
  expect(sent?.channelData).toEqual({
    question: { slot: 'cause', kind: 'choice', choices: question.choices },
    unknown: true,
    progress: { left: 3 },
  });
  expect(sent?.text).toBe('意外还是疾病？');
  expect(sent?.suggestedActions?.actions.map(({ title }) => title)).toEqual(['意外', '疾病']);
});

test('a question without choices, without 不知道, outside the count', () => {
  const bare = { ...question, choices: null, unknown: false, left: null };
  const [sent] = toActivities([{ kind: 'question', question: bare }]);
  expect(sent?.channelData).toEqual({ question: { slot: 'cause', kind: 'choice' } });
  expect(sent).not.toHaveProperty('suggestedActions');
});

test('a receipt stands beside its text, never without', () => {
  const content = { reference: null, outcome: 'ineligible' };
  const [sent] = toActivities([{ kind: 'receipt', text: '很抱歉', content, suggestions: [] }]);
  expect(sent).toEqual({
    type: 'message',
    text: '很抱歉',
    textFormat: 'plain',
    attachments: [{ contentType: receiptContentType, content }],
  });
  expect(receiptContentType).toBe('application/vnd.service-intake.receipt+json');
});

test('an event is no message, and the order is kept', () => {
  const sent = toActivities([
    { kind: 'event', name: 'handoff.initiate', value: { reference: 'SL-20261122-0001' } },
    { kind: 'text', text: '已登记', suggestions: [] },
  ]);
  expect(sent[0]).toEqual({
    type: 'event',
    name: 'handoff.initiate',
    value: { reference: 'SL-20261122-0001' },
  });
  expect(sent.map(({ type }) => type)).toEqual(['event', 'message']);
});
