import { ActionTypes, type Activity, ActivityTypes } from 'botbuilder';
import { type Reply, receiptContentType, type Suggestion } from './reply.js';
import type { PendingQuestion } from './talkState.js';

/** Replies as Bot Framework activities; question and progress go into `channelData` as the interfaces page fixes it. */
export function toActivities(replies: readonly Reply[]): Partial<Activity>[] {
  return replies.map(toActivity);
}

function toActivity(reply: Reply): Partial<Activity> {
  switch (reply.kind) {
    case 'text':
      return { ...message(reply.text), ...suggested(reply.suggestions) };
    case 'question':
      return question(reply.question);
    case 'receipt':
      return {
        ...message(reply.text),
        attachments: [{ contentType: receiptContentType, content: reply.content }],
        ...suggested(reply.suggestions),
      };
    case 'event':
      return { type: ActivityTypes.Event, name: reply.name, value: reply.value };
  }
}

function question(asked: PendingQuestion): Partial<Activity> {
  const { slot, kind, choices, unknown, left, text } = asked;
  return {
    ...message(text),
    channelData: {
      question: { slot, kind, ...(choices ? { choices } : {}) },
      ...(unknown ? { unknown } : {}),
      ...(left === null ? {} : { progress: { left } }),
    },
    ...suggested((choices ?? []).map(({ title }) => ({ title }))),
  };
}

function message(text: string): Partial<Activity> {
  return { type: ActivityTypes.Message, text, textFormat: 'plain' };
}

function suggested(suggestions: readonly Suggestion[]): Partial<Activity> {
  if (suggestions.length === 0) return {};
  const actions = suggestions.map(({ title, text }) => ({
    type: ActionTypes.ImBack,
    title,
    value: text ?? title,
  }));
  return { suggestedActions: { to: [], actions } };
}
