import type { TestHouse } from '../../support/testHouse.js';
import type { Receipt } from './receiptSchema.js';
import { same } from './same.js';
import type { Talk } from './talk.js';

/** Every receipt with a number stands for a ticket with the same facts, and there are no others. */
export async function ticketsMatch({ db }: TestHouse, talk: Talk): Promise<void> {
  const filed = await db
    .selectFrom('tickets')
    .select(['reference', 'service', 'outcome', 'slots', 'gaps'])
    .where('conversation_id', '=', talk.id)
    .execute();
  const given = talk.receipts.filter(({ reference }) => reference !== null);
  const last = new Map(given.map((receipt) => [receipt.reference, receipt]));
  same('references filed', filed.map(({ reference }) => reference).sort(), [...last.keys()].sort());
  for (const { reference, slots, gaps, ...facts } of filed) {
    const receipt = last.get(reference);
    if (!receipt) continue;
    same(`ticket ${reference}`, facts, { service: receipt.service, outcome: receipt.outcome });
    const stored: Receipt['slots'] = JSON.parse(slots);
    same(`slots of ${reference}`, Object.keys(stored).sort(), Object.keys(receipt.slots).sort());
    for (const [id, value] of Object.entries(receipt.slots))
      if (!String(value).includes('*')) same(`${id} of ${reference}`, stored[id], value);
    const open = Object.keys(stored).filter((id) => stored[id] === null);
    for (const gap of JSON.parse(gaps) as string[])
      same(`gap ${gap}`, open.includes(gap) || gap in stored, true);
  }
}
