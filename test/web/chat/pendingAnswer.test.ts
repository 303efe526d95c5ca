import { conversationReducer, newConversation } from '../../../web/chat/conversation/conversation.js';
import { pendingAnswer } from '../../../web/chat/conversation/pendingAnswer.js';
import type { Outbox } from '../../../web/chat/outbox/outbox.js';
import type { Activity } from '../../../web/chat/protocol/activity.js';
import type { Question } from '../../../web/chat/protocol/question.js';
import { echo, message, outgoing } from './someActivities.js';

const yes = { value: 'yes', title: '是' };
const human = { value: '转人工', title: '转人工' };
const question: Question = { slot: 'surgery', kind: 'yes_no', choices: [yes], unknown: false };
const asks = message('asks', { question, left: 3 });

function pending(activities: Activity[], outbox: Outbox = []) {
  const received = { type: 'received', conversationId: 'c', activities } as const;
  return pendingAnswer(conversationReducer(newConversation(outbox), received));
}

test('the last question, also when something was said after it', () => {
  expect(pending([asks])).toEqual({ key: 'c/asks', question, choices: [yes], others: [], left: 3 });
  expect(pending([asks, message('takes its time')])?.question).toBe(question);
});

test('how many questions are left is said once', () => {
  expect(
    pending([message('asks', { question, left: 3, text: '手术做过了吗？（最多还有 3 个问题）' })])?.left,
  ).toBeUndefined();
  expect(pending([message('asks', { question, left: 2, text: '手术做过了吗？' })])?.left).toBe(2);
});

test('an answer, sent or waiting, settles it; one that failed does not', () => {
  expect(pending([asks, echo('mine')])).toBeUndefined();
  expect(pending([asks], [outgoing('mine')])).toBeUndefined();
  expect(pending([asks], [outgoing('mine', { state: 'failed' })])?.question).toBe(question);
});

test('buttons that repeat a choice are shown once, others beside it', () => {
  const both = message('both', { question, buttons: [{ value: 'yes', title: '是' }, human] });
  expect(pending([both])).toMatchObject({ choices: [yes], others: [human] });
});

test('buttons without a question are offered as well', () => {
  expect(pending([message('greets', { buttons: [human] })])).toMatchObject({
    question: undefined,
    others: [human],
  });
});

test('a question of a conversation that is gone is not asked any more', () => {
  const state = conversationReducer(newConversation([]), {
    type: 'received',
    conversationId: 'c',
    activities: [asks],
  });
  expect(pendingAnswer(conversationReducer(state, { type: 'replaced', at: 0 }))).toBeUndefined();
});
