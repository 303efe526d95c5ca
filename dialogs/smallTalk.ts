import type { Intent } from '../nlu/understanding.js';
import { shanghaiDate } from '../time/localDate.js';
import { sayDay } from '../time/sayDay.js';
import type { TicketView } from './ports.js';
import type { Turn } from './turn.js';

const shownTickets = 3;

/** Short answers that change nothing: thanks, greetings, status, menu, what the bot cannot do. */
export async function smallTalk(turn: Turn, intent: Intent): Promise<void> {
  const { hotline } = turn.parts.settings;
  switch (intent) {
    case 'thanks':
      return turn.say('thanks', {});
    case 'goodbye':
      return turn.say('goodbye', {});
    case 'greeting':
      turn.hesitates = true;
      return turn.say(turn.talk.question ? 'greeting_here' : 'greeting_again', {});
    case 'menu':
      return turn.say('menu', { list: menuList(turn) });
    case 'status':
      return tellStatus(turn);
    default:
      turn.hesitates ||= turn.understanding.confidence < turn.parts.settings.sureConfidence;
      return turn.say('out_of_scope', { hotline });
  }
}

export function menuList(turn: Turn): string {
  return turn.parts.catalogue.services
    .map(({ name, summary }, index) => `${index + 1}. ${name}：${summary}`)
    .join('\n');
}

async function tellStatus(turn: Turn): Promise<void> {
  const tickets = await turn.tickets(shownTickets);
  const { hotline } = turn.parts.settings;
  const { handoff } = turn.talk;
  const waiting = handoff ? [turn.text('status_handoff', { reference: handoff.reference, hotline })] : [];
  if (tickets.length === 0 && !handoff) return turn.say('status_none', { hotline });
  const head = tickets.length > 0 ? [turn.text('status_head', {})] : [];
  turn.sayText([...head, ...tickets.map((ticket) => ticketText(turn, ticket)), ...waiting].join('\n'));
}

export function ticketText(turn: Turn, ticket: TicketView): string {
  const { ticketStatus } = turn.parts.settings;
  const word = (status: string) => ticketStatus[status] ?? status;
  const history = ticket.history.map(
    ({ status, at, note }) => `${sayDay(shanghaiDate(at))} ${word(status)}${note ? `：${note}` : ''}`,
  );
  return turn.text('status_line', {
    reference: ticket.reference,
    service: turn.parts.catalogue.service(ticket.service)?.name ?? ticket.service,
    date: sayDay(shanghaiDate(ticket.createdAt)),
    status: word(ticket.status),
    history: history.join('\n  '),
  });
}
