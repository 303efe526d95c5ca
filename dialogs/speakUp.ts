import { reminderAt } from './dueAt.js';
import { summaryLines } from './form/summary.js';
import { meetReleases } from './meetReleases.js';
import type { TicketNews } from './ports.js';
import type { Turn } from './turn.js';

/** The bot's own turn: tells what happened to tickets, and reminds once of an intake left in the middle. */
export async function speakUp(turn: Turn): Promise<void> {
  if (!turn.parts.settings.proactiveChannels.includes(turn.incoming.channelId)) return;
  for (const news of await turn.parts.tickets.untold(turn.incoming.conversationId)) tellMove(turn, news);
  remind(turn);
}

function tellMove(turn: Turn, { reference, service, status, note, position }: TicketNews): void {
  const { ticketStatus, hotline } = turn.parts.settings;
  turn.say('status_moved', {
    reference,
    service: turn.parts.catalogue.service(service)?.name ?? service,
    status: ticketStatus[status] ?? status,
    note: note ? `（${note}）` : '',
    hotline,
  });
  turn.effects.push({ kind: 'tell_ticket_move', reference, position });
}

function remind(turn: Turn): void {
  const at = reminderAt(turn.talk, turn.parts.settings.reminderAfterMinutes);
  if (at === null || at > turn.now) return;
  if (meetReleases(turn)) turn.talk.dialogs = {};
  const { intake } = turn.talk;
  if (!intake) return;
  const service = turn.service(intake.service);
  const filled = String(summaryLines(intake, service, '').length);
  turn.talk.intake = { ...intake, reminded: true };
  // The release left nothing to ask: the customer's next word ends the intake.
  if (!turn.talk.question) return;
  turn.say('reminder', { service: service.name, filled });
  turn.askAgain();
}
