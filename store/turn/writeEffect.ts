import type { TurnRecord } from '../../bots/turnStore.js';
import type { Effect, NewHandoff } from '../../dialogs/effects.js';
import type { Database } from '../database.js';
import { forgetMessages } from './forgetMessages.js';
import { keepAboutCustomer } from './keepAboutCustomer.js';
import { originOf } from './originOf.js';
import { forgetUtterances, keepUtterance, settleUtterance } from './writeReview.js';
import { addMaterials, moveOwnTicket, openTicket, updateTicket } from './writeTicket.js';

/** Writes one effect of a turn, inside the turn's transaction. */
export async function writeEffect(db: Database, record: TurnRecord, effect: Effect): Promise<void> {
  switch (effect.kind) {
    case 'open_ticket':
      return openTicket(db, record, effect.ticket);
    case 'update_ticket':
      return updateTicket(db, record, effect);
    case 'move_ticket':
      return moveOwnTicket(db, record, effect);
    case 'add_materials':
      return addMaterials(db, record, effect);
    case 'request_handoff':
      return requestHandoff(db, record, effect.handoff);
    case 'record_outcome':
      return recordOutcome(db, record, effect);
    case 'record_complaint':
      return recordComplaint(db, record, effect.reference);
    case 'give_consent':
      return keepAboutCustomer(db, record, { consent_version: effect.noticeVersion, consent_refused: 0 });
    case 'set_lookups':
      return keepAboutCustomer(db, record, {
        wrong_lookups: effect.wrongLookups,
        lookups_locked_until: effect.lockedUntil,
      });
    case 'tell_ticket_move':
      return markTold(db, record, effect);
    case 'keep_utterance':
      return keepUtterance(db, effect.id, effect.utterance);
    case 'settle_utterance':
      return settleUtterance(db, effect);
    case 'forget_utterances':
      return forgetUtterances(db, effect.ids);
    case 'refuse_consent':
      return keepAboutCustomer(db, record, { consent_refused: 1 });
    case 'forget_messages':
      return forgetMessages(db, record.conversationId, effect.throughSeq);
  }
}

/** Asked again, a handoff stands in the queue again, unless an agent has it. */
async function requestHandoff(db: Database, record: TurnRecord, handoff: NewHandoff): Promise<void> {
  const facts = {
    service: handoff.service,
    slots: JSON.stringify(handoff.slots),
    reasons: JSON.stringify(handoff.reasons),
    cause: handoff.cause,
    updated_at: record.now,
  };
  await db
    .insertInto('handoffs')
    .values({ ...originOf(record), ...facts, reference: handoff.reference, state: 'requested', agent: null })
    .onConflict((conflict) =>
      conflict.column('reference').doUpdateSet((row) => ({
        ...facts,
        state: row.case().when('handoffs.state', '=', 'accepted').then('accepted').else('requested').end(),
        agent: row.case().when('handoffs.state', '=', 'accepted').then(row.ref('handoffs.agent')).end(),
      })),
    )
    .execute();
}

type RecordOutcome = Extract<Effect, { kind: 'record_outcome' }>;

async function recordOutcome(db: Database, record: TurnRecord, effect: RecordOutcome): Promise<void> {
  const { service, outcome, codes } = effect;
  await db
    .insertInto('outcomes')
    .values({ service, outcome, codes: JSON.stringify(codes), created_at: record.now })
    .execute();
}

async function markTold(
  db: Database,
  record: TurnRecord,
  { reference, position }: { reference: string; position: number },
): Promise<void> {
  await db
    .updateTable('ticket_history')
    .set({ told_at: record.now })
    .where('reference', '=', reference)
    .where('position', '=', position)
    .execute();
}

/** The same complaint told twice is one. */
async function recordComplaint(db: Database, record: TurnRecord, reference: string): Promise<void> {
  await db
    .insertInto('complaints')
    .values({ ...originOf(record), reference })
    .onConflict((conflict) => conflict.column('reference').doNothing())
    .execute();
}
