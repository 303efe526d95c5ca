import type { Activity } from 'botbuilder';
import type { TurnRecord } from '../../bots/turnStore.js';
import type { NewHandoff, NewTicket } from '../../dialogs/effects.js';

/** 2026-11-20 10:00 in Shanghai. */
export const now = Date.parse('2026-11-20T02:00:00Z');

/** A turn of a new conversation without anything in it, and what the test wants instead. */
export function turnRecord(wanted: Partial<TurnRecord> = {}): TurnRecord {
  return {
    conversationId: 'talk-1',
    channelId: 'directline',
    customerId: 'customer-1',
    expectedVersion: 0,
    owner: 'bot',
    state: { v: 1 },
    dueAt: null,
    messageKey: undefined,
    activities: [],
    effects: [],
    now,
    ...wanted,
  };
}

export function customerActivity(text: string, more: Partial<Activity> = {}): Partial<Activity> {
  return { type: 'message', from: { id: 'customer-1', name: '', role: 'user' }, text, ...more };
}

export function botActivity(text: string, more: Partial<Activity> = {}): Partial<Activity> {
  return { type: 'message', from: { id: 'bot', name: '', role: 'bot' }, text, ...more };
}

export function newTicket(reference: string, more: Partial<NewTicket> = {}): NewTicket {
  return {
    reference,
    service: 'medical_advance',
    outcome: 'needs_review',
    urgent: false,
    slots: { cause: 'accident', estimated_cost: { min: 50000, max: 80000 }, admission_date: null },
    reasons: [{ code: 'admission', verdict: 'pass', basis: 'declared', text: '已住院', clause: '发生住院' }],
    gaps: ['admission_date'],
    materials: [],
    ...more,
  };
}

export function newHandoff(reference: string, more: Partial<NewHandoff> = {}): NewHandoff {
  return { reference, service: null, slots: {}, reasons: [], cause: 'asked', ...more };
}
