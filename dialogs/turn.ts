/**
 * The notebook of one turn: what came in, what the bot wants said, remembered and done. Dialogs only write here; nothing
 * leaves before the turn is committed.
 */

import type { Catalogue } from '../catalogue/catalogue.js';
import type { Moves } from '../catalogue/moves.js';
import type { ReplyArgs, ReplyKey } from '../catalogue/replyKeys.js';
import type { Service, Slot } from '../catalogue/schema.js';
import type { TalkSettings } from '../catalogue/settings.js';
import type { Directories } from '../eligibility/types.js';
import { ShouliError } from '../errors.js';
import type { Lexicons } from '../nlu/lexicons/loadLexicons.js';
import type { Mask } from '../nlu/masking/createMask.js';
import type { Understander, Understanding } from '../nlu/understanding.js';
import { type Instant, type LocalDate, shanghaiDate, shanghaiTime } from '../time/localDate.js';
import type { WorkCalendar } from '../time/workingDays.js';
import type { Effect, StoredCustomer } from './effects.js';
import type { World } from './form/nextStep.js';
import type { ReadWorld } from './form/readAnswer.js';
import type {
  AgentAvailability,
  Label,
  Policies,
  References,
  SecondOpinion,
  Tickets,
  TicketView,
} from './ports.js';
import type { Reply, Suggestion } from './reply.js';
import { plainWords } from './slotKinds/plainWords.js';
import type { PendingQuestion, TalkState } from './talkState.js';
import { withLabel } from './withLabel.js';

/** Everything the dialogs lean on, wired once at start. */
export interface TalkParts {
  catalogue: Catalogue;
  moves: Moves;
  understander: Understander;
  lexicons: Lexicons;
  directories: Directories;
  calendar: WorkCalendar;
  policies: Policies;
  tickets: Tickets;
  references: References;
  agents: AgentAvailability;
  settings: TalkSettings;
  mask: Mask;
  /** Asked where the own understanding is unsure; null: nobody is. */
  secondOpinion: SecondOpinion | null;
  /** Whether sentences are kept for the operators to learn from, and how they are numbered. */
  review: { keeps: boolean; newId(): string };
}

export interface Incoming {
  channelId: string;
  conversationId: string;
  /** Number the customer's activity will get in the log. */
  seq: number;
  text: string;
  choice: unknown;
  /** Addresses of pictures that came along. */
  pictures: string[];
  /** Something came that the bot cannot read (voice, location, file). */
  unreadable: boolean;
}

export class Turn {
  readonly parts: TalkParts;
  readonly talk: TalkState;
  readonly customer: StoredCustomer;
  readonly incoming: Incoming;
  readonly now: Instant;
  readonly today: LocalDate;
  /** Bare words of the text. */
  readonly words: string;
  readonly replies: Reply[] = [];
  readonly effects: Effect[] = [];
  /** What was said may be the first part of a sentence: the answer had better wait for the rest. */
  hesitates = false;
  /** The question on the table is newer than the message: what came in is no answer to it. */
  askedAnew = false;
  /** Somebody else's reading of the sentence, which is acted on in place of the own. */
  opinion: Label | null = null;
  #own: Understanding | undefined;
  #understanding: Understanding | undefined;

  constructor(
    parts: TalkParts,
    given: { talk: TalkState; customer: StoredCustomer; incoming: Incoming; now: Instant },
  ) {
    this.parts = parts;
    this.talk = given.talk;
    this.customer = given.customer;
    this.incoming = withoutStaleChoice(given.incoming, given.talk.question);
    this.now = given.now;
    this.today = shanghaiDate(given.now);
    this.words = plainWords(given.incoming.text);
  }

  /** Understood once, when first needed: a pressed button needs no understanding. */
  get understanding(): Understanding {
    return this.#understanding ?? this.ownUnderstanding;
  }

  get ownUnderstanding(): Understanding {
    this.#own ??= this.parts.understander.understand(this.incoming.text, { now: this.now });
    return this.#own;
  }

  /** Acts on somebody else's reading of the sentence from now on; what the sentence says beside it stays our own finding. */
  follow(label: Label): void {
    this.opinion = label;
    this.#understanding = withLabel(this.ownUnderstanding, label, this.parts.settings.sureConfidence);
  }

  get world(): World {
    return { today: this.today, time: shanghaiTime(this.now), directories: this.parts.directories };
  }

  get readWorld(): ReadWorld {
    const { moves, lexicons } = this.parts;
    return {
      today: this.today,
      lexicons,
      isUnknown: (text) => moves.says('unknown', plainWords(text)),
      isUnsure: (text) => moves.says('unsure', plainWords(text)),
      offered: this.offered,
    };
  }

  /** Values behind offered choices of this intake. */
  get offered(): Record<string, string> {
    const phone = this.talk.intake?.policy?.insuredPhone;
    return phone ? { policy_phone: phone } : {};
  }

  /** The customer's tickets, newest first. */
  tickets(limit: number): Promise<TicketView[]> {
    const key = { channelId: this.incoming.channelId, customerId: this.customer.id };
    return this.parts.tickets.ofCustomer(key, limit);
  }

  text<K extends ReplyKey>(key: K, args: ReplyArgs<K>): string {
    return this.parts.catalogue.replies.text(key, args);
  }

  say<K extends ReplyKey>(key: K, args: ReplyArgs<K>, suggestions: Suggestion[] = []): void {
    this.replies.push({ kind: 'text', text: this.text(key, args), suggestions });
  }

  sayText(text: string, suggestions: Suggestion[] = []): void {
    this.replies.push({ kind: 'text', text, suggestions });
  }

  ask(question: PendingQuestion): void {
    this.talk.question = question;
    this.replies.push({ kind: 'question', question });
  }

  /** Puts the pending question again in the same words; says nothing when none is pending. */
  askAgain(): void {
    if (this.talk.question) this.replies.push({ kind: 'question', question: this.talk.question });
  }

  service(id: string): Service {
    const service = this.parts.catalogue.service(id);
    if (!service)
      throw new ShouliError(
        'state_invalid',
        `the conversation needs service ${id}, which the catalogue does not have`,
      );
    return service;
  }

  slotTitle(service: Service, id: string): string {
    return service.slots.find((slot: Slot) => slot.id === id)?.title ?? id;
  }

  is(move: Parameters<Moves['says']>[0]): boolean {
    return this.parts.moves.says(move, this.words);
  }
}

/** A button of an earlier question says no more than its title. */
function withoutStaleChoice(incoming: Incoming, question: PendingQuestion | null): Incoming {
  if (incoming.choice === undefined) return incoming;
  const values = question?.choices?.map(({ value }) => value) ?? [];
  const pressed = Array.isArray(incoming.choice) ? incoming.choice : [incoming.choice];
  if (pressed.length > 0 && pressed.every((one) => values.includes(String(one)))) return incoming;
  return { ...incoming, choice: undefined, text: incoming.text === incoming.choice ? '' : incoming.text };
}
