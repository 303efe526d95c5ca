import fc from 'fast-check';
import { readActivity } from '../../../web/chat/protocol/activity.js';

const context = { customerId: 'dl_me', receivedAt: 7, origin: 'https://chat.example' };
const read = (value: unknown) => readActivity(value, context);

test('a question with its choices, progress and buttons', () => {
  const activity = read({
    type: 'message',
    id: 'c|1',
    timestamp: '2026-11-22T16:00:00Z',
    from: { id: 'bot', role: 'bot' },
    text: '给谁用？',
    channelData: {
      question: {
        slot: 'relation',
        kind: 'choice',
        choices: [{ value: 'self', title: '本人' }],
        unknown: true,
      },
      progress: { left: 2 },
    },
    suggestedActions: { actions: [{ type: 'imBack', title: '转人工', value: '转人工' }] },
  });
  expect(activity).toEqual({
    type: 'message',
    id: 'c|1',
    at: Date.parse('2026-11-22T16:00:00Z'),
    own: false,
    text: '给谁用？',
    clientId: undefined,
    question: {
      slot: 'relation',
      kind: 'choice',
      choices: [{ value: 'self', title: '本人' }],
      unknown: true,
    },
    left: 2,
    buttons: [{ title: '转人工', value: '转人工' }],
    receipt: undefined,
    pictures: [],
    forgotten: false,
  });
});

test('what the server has blanked says so', () => {
  const channelData = { forgotten: true, clientActivityID: 'mine' };
  expect(read({ type: 'message', text: '', attachments: [], channelData })).toMatchObject({
    forgotten: true,
    clientId: 'mine',
  });
});

test('that 不知道 is an answer may stand beside the question too', () => {
  const question = { slot: 'policy_no', kind: 'policy_no' };
  expect(read({ type: 'message', channelData: { question, unknown: true } })).toMatchObject({
    question: { unknown: true },
  });
  expect(read({ type: 'message', channelData: { question } })).toMatchObject({
    question: { unknown: false },
  });
});

test('a kind the page does not know is asked as text', () => {
  const activity = read({ type: 'message', channelData: { question: { slot: 's', kind: 'colour' } } });
  expect(activity).toMatchObject({ question: { slot: 's', kind: 'text', choices: [] } });
});

test.each([
  [{ id: 'dl_me' }, true],
  [{ id: 'somebody', role: 'user' }, true],
  [{ id: 'bot', role: 'bot' }, false],
  [undefined, false],
])('a message from %j is the customer’s own: %s', (from, own) => {
  expect(read({ type: 'message', from, channelData: { clientActivityID: 'x' } })).toMatchObject({
    own,
    clientId: 'x',
  });
});

test.each([
  ['accepted', { state: 'accepted' }, 'accepted'],
  ['a bare word', 'completed', 'completed'],
  ['an unknown state', { state: 'maybe' }, undefined],
])('handoff status: %s', (_, value, state) => {
  const activity = read({ type: 'event', name: 'handoff.status', value });
  expect(activity && 'state' in activity ? activity.state : undefined).toBe(state);
});

test.each([
  ['image/png', '/v3/directline/attachments/1', true],
  ['image/jpeg', 'https://chat.example/a.jpg', true],
  ['image/jpeg', 'data:image/jpeg;base64,AAAA', true],
  ['image/jpeg', 'https://chat.example.evil.test/a.jpg', false],
  ['image/jpeg', '//evil.test/a.jpg', false],
  ['image/svg+xml', 'data:image/svg+xml,<svg/>', false],
  ['image/png', 'javascript:alert(1)', false],
  ['application/pdf', '/a.pdf', false],
])('a picture of %s at %s is shown: %s', (contentType, contentUrl, shown) => {
  const activity = read({ type: 'message', attachments: [{ contentType, contentUrl }] });
  expect(activity).toMatchObject({ pictures: shown ? [{ url: contentUrl }] : [] });
});

test('a receipt is read, one without an outcome is not shown', () => {
  const attachment = (content: object) => ({
    type: 'message',
    attachments: [{ contentType: 'application/vnd.service-intake.receipt+json', content }],
  });
  const reasons = [
    { code: 'admission', verdict: 'pass', basis: 'declared', text: '已住院。', clause: '发生住院' },
    { code: 'odd', verdict: 'perhaps', basis: 'stars', text: '？' },
  ];
  const content = {
    reference: 'SL-20261123-0001',
    outcome: 'needs_review',
    reasons,
    nextSteps: ['等电话', 3, ''],
  };
  expect(read(attachment(content))).toMatchObject({
    receipt: {
      reference: 'SL-20261123-0001',
      outcome: 'needs_review',
      nextSteps: ['等电话'],
      reasons: [
        { code: 'admission', verdict: 'pass', basis: 'declared', title: '' },
        { code: 'odd', verdict: 'unknown', basis: undefined },
      ],
    },
  });
  expect(read(attachment({ ...content, outcome: 'wonderful' }))).toMatchObject({ receipt: undefined });
});

test('what the page has no use for reads as nothing, and nothing throws', () => {
  expect(read({ type: 'event', name: 'handoff.initiate', value: {} })).toBeUndefined();
  expect(read({ type: 'conversationUpdate' })).toBeUndefined();
  const shapes = fc.object({
    key: fc.constantFrom('type', 'from', 'channelData', 'question', 'attachments', 'content', 'x'),
    values: [fc.constantFrom('message', 'event', 'handoff.status', null, 1, 'image/png'), fc.anything()],
  });
  fc.assert(fc.property(fc.oneof(shapes, fc.anything()), (value) => void read(value)));
});
