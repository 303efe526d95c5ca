/**
 * `npm run tickets:move -- REFERENCE STATUS [NOTE]`: moves a ticket of `DATA_DIR` on; its customer is told in the chat. The
 * server may be running.
 */
import { type TicketStatus, ticketStatuses } from '../desk/ticketStatus.js';
import { asShouliError } from '../errors.js';
import { moveTicket } from '../store/moveTicket.js';
import { openSqlite } from '../store/openSqlite.js';
import { systemClock } from '../time/clock.js';

const usage = `usage: npm run tickets:move -- REFERENCE ${ticketStatuses.join('|')} [NOTE]`;

async function run([reference, wanted, note, ...others]: string[]): Promise<string | undefined> {
  const status = ticketStatuses.find((one) => one === wanted);
  if (!reference || !status || others.length > 0) return usage;
  return move(reference, status, note ?? null);
}

/** @returns what was wrong. */
async function move(
  reference: string,
  status: TicketStatus,
  note: string | null,
): Promise<string | undefined> {
  const db = await openSqlite(process.env['DATA_DIR'] || './var');
  try {
    const result = await moveTicket(db, { reference, status, note, actor: null, now: systemClock.now() });
    if (result === 'unknown') return `there is no ticket ${reference}`;
    return result === 'forbidden' ? `${reference} cannot become ${status} from where it is` : undefined;
  } finally {
    await db.destroy();
  }
}

const wrong = await run(process.argv.slice(2)).catch((error: unknown) => asShouliError(error).message);
if (wrong) console.error(wrong);
process.exitCode = wrong ? 1 : 0;
