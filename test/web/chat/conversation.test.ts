import {
  type Conversation,
  type ConversationAction,
  conversationReducer,
  newConversation,
} from '../../../web/chat/conversation/conversation.js';
import type { Activity } from '../../../web/chat/protocol/activity.js';
import { echo, message, outgoing } from './someActivities.js';

function after(...actions: ConversationAction[]): Conversation {
  return actions.reduce(conversationReducer, newConversation([]));
}

function received(...activities: Activity[]): ConversationAction {
  return { type: 'received', conversationId: 'c', activities };
}

const typing: Activity = { type: 'typing', id: '', at: 0, own: false };
const handoff = (state: 'accepted' | 'failed' | 'completed'): Activity => ({
  type: 'handoff',
  id: state,
  at: 0,
  own: false,
  state,
});
const keys = (state: Conversation) => state.entries.map((entry) => entry.key);

test('the same activity twice, by history and by stream, stands once', () => {
  expect(keys(after(received(message('1'), message('2')), received(message('2'), message('3'))))).toEqual([
    'c/1',
    'c/2',
    'c/3',
  ]);
});

test('the same number in another conversation is another message', () => {
  const state = after(received(message('1')), {
    type: 'received',
    conversationId: 'd',
    activities: [message('1')],
  });
  expect(keys(state)).toEqual(['c/1', 'd/1']);
});

test('what the server has blanked is not shown on: nothing of the customer’s own before it', () => {
  const own = (id: string) => message(id, { own: true });
  const blanked = message('3', { own: true, text: '', forgotten: true });
  const state = after(received(own('1'), message('2')), received(blanked, message('4'), own('5')));
  const texts = state.entries.map((entry) => (entry.kind === 'message' ? entry.message.text : undefined));
  expect(texts).toEqual(['', '2', '', '4', '5']);
});

test('messages without an id are all kept', () => {
  expect(after(received(message(''), message('')), received(message(''))).entries).toHaveLength(3);
});

test('a message that comes back leaves the outbox and keeps its key', () => {
  const state = after({ type: 'written', item: outgoing('mine') }, received(message('1'), echo('mine')));
  expect(state.outbox).toEqual([]);
  expect(keys(state)).toEqual(['c/1', 'mine']);
});

test('it comes back while its request is still on the way: a late «sent» brings nothing back', () => {
  const state = after({ type: 'written', item: outgoing('mine') }, received(echo('mine')), {
    type: 'outgoing',
    id: 'mine',
    change: { state: 'sent' },
  });
  expect(state.outbox).toEqual([]);
});

test('a failure carries its reason until the next try', () => {
  const failed = after(
    { type: 'written', item: outgoing('mine') },
    { type: 'outgoing', id: 'mine', change: { state: 'failed', reason: 'too_large' } },
  );
  expect(failed.outbox).toEqual([outgoing('mine', { state: 'failed', reason: 'too_large' })]);
  const again = conversationReducer(failed, { type: 'outgoing', id: 'mine', change: { state: 'waiting' } });
  expect(again.outbox).toEqual([outgoing('mine')]);
  expect(conversationReducer(failed, { type: 'discarded', id: 'mine' }).outbox).toEqual([]);
});

test('a conversation that is gone says so once and asks about what was not sent', () => {
  const state = after(
    received(message('1'), handoff('accepted')),
    { type: 'written', item: outgoing('mine') },
    { type: 'replaced', at: 5 },
  );
  expect(state.entries.at(-1)).toMatchObject({ kind: 'renewed', at: 5 });
  expect(state.outbox).toEqual([outgoing('mine', { state: 'failed', reason: 'renewed' })]);
  expect(state.humanHere).toBe(false);
});

test('dots end with the answer, not with the customer’s own words', () => {
  expect(after(received(typing)).typing).toBe(true);
  expect(after(received(typing, echo('mine'))).typing).toBe(true);
  expect(after(received(typing, message('1'))).typing).toBe(false);
  expect(after(received(typing), { type: 'typing_over' }).typing).toBe(false);
  expect(after(received({ ...typing, own: true })).typing).toBe(false);
});

test('who speaks is known from the handoff on, and until it ends', () => {
  const state = after(
    received(
      message('1'),
      handoff('accepted'),
      message('2'),
      echo('mine'),
      handoff('completed'),
      message('3'),
    ),
  );
  const byHuman = state.entries.flatMap((entry) => (entry.kind === 'message' ? [entry.byHuman] : []));
  expect(byHuman).toEqual([false, true, false, false]);
  expect(after(received(handoff('accepted'))).humanHere).toBe(true);
  expect(after(received(handoff('failed'))).humanHere).toBe(false);
});
