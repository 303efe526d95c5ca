/** What a customer does about requests already filed: hands in what was missing, puts right, takes back. */
import { formOfTicket, missingIn } from './intake/formOfTicket.js';
import { readUncuedCorrection } from './intake/readSteering.js';
import type { TicketView } from './ports.js';
import * as questions from './questions.js';
import type { Route } from './route.js';
import type { Turn } from './turn.js';

const looked = 20;

/** Those still under way whose service is still offered, newest first. */
export async function openTickets(turn: Turn): Promise<TicketView[]> {
  const tickets = await turn.tickets(looked);
  return tickets.filter(({ open, service }) => open && turn.parts.catalogue.service(service));
}

/** 「我来补信息」: asks what the newest lacks, or which of several is meant. */
export async function supplement(turn: Turn): Promise<Route> {
  const open = await openTickets(turn);
  const lacking = open.filter((ticket) => missingIn(turn, ticket).length > 0);
  const [first, ...others] = lacking.length > 0 ? lacking : open;
  if (!first) {
    turn.say('supplement_nothing', { hotline: turn.parts.settings.hotline });
    return { kind: 'said' };
  }
  if (lacking.length > 0 && others.length > 0)
    return { kind: 'question', asked: questions.chooseTicket(turn, lacking, 'supplement') };
  return supplementOf(turn, first);
}

export function supplementOf(turn: Turn, ticket: TicketView): Route {
  const service = turn.service(ticket.service);
  const { reference } = ticket;
  const missing = missingIn(turn, ticket);
  if (missing.length === 0) {
    turn.say('supplement_complete', { service: service.name, reference });
    return { kind: 'said' };
  }
  const list = missing.map((id) => turn.slotTitle(service, id)).join('、');
  turn.say('supplement_begin', { service: service.name, reference, list });
  return { kind: 'revive', form: formOfTicket(turn, ticket, 'gaps'), move: { kind: 'repeat' } };
}

/** 「刚才的电话写错了」 after the receipt; undefined when nothing is filed that could be meant. */
export async function correctFiled(turn: Turn): Promise<Route | undefined> {
  const [ticket] = await openTickets(turn);
  if (!ticket) return undefined;
  const form = formOfTicket(turn, ticket, 'nothing');
  const service = turn.service(ticket.service);
  const move = readUncuedCorrection(turn, form, service);
  if (move) return { kind: 'revive', form, move };
  return { kind: 'question', asked: questions.correctWhich(turn, form, service) };
}

/** 「保单号是…」 after the receipt, where just that was missing: as good as 「我来补保单号」. */
export async function fillGap(turn: Turn): Promise<Route | undefined> {
  const { entities } = turn.understanding;
  if (entities.length === 0 || turn.words.length > longestGap || turn.is('question')) return undefined;
  const [ticket] = await openTickets(turn);
  if (!ticket) return undefined;
  const form = formOfTicket(turn, ticket, 'nothing');
  const move = readUncuedCorrection(turn, form, turn.service(ticket.service));
  const fills = move?.kind === 'correct' && missingIn(turn, ticket).includes(move.slot.id);
  return fills ? { kind: 'revive', form, move } : undefined;
}

/** Longer words tell of something new. */
const longestGap = 30;

/** 「撤回刚才的申请」: after a yes. */
export async function withdraw(turn: Turn): Promise<Route> {
  const [first, ...others] = await openTickets(turn);
  if (!first) {
    turn.say('nothing_to_cancel', {});
    return { kind: 'said' };
  }
  const asked =
    others.length > 0
      ? questions.chooseTicket(turn, [first, ...others], 'withdraw')
      : questions.withdraw(turn, first);
  return { kind: 'question', asked };
}

export function takeBack(turn: Turn, reference: string): void {
  turn.effects.push({ kind: 'move_ticket', reference, status: 'withdrawn' });
  turn.say('withdrawn', { reference });
}

/** The request of this service that is under way already. */
export async function sameRequest(turn: Turn, service: string): Promise<TicketView | undefined> {
  return (await openTickets(turn)).find((ticket) => ticket.service === service);
}
