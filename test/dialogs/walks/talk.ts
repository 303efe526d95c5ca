/** One conversation with the bot, every turn of it looked at. */
import type { Activity } from 'botbuilder';
import type { TurnReceipt, TurnRunner } from '../../../bots/turnRunner.js';
import type { Service } from '../../../catalogue/schema.js';
import { receiptContentType } from '../../../dialogs/reply.js';
import type { TalkState } from '../../../dialogs/talkState.js';
import { createActivityLog } from '../../../store/activityLog.js';
import { anotherRunner } from '../../support/anotherRunner.js';
import type { TestHouse } from '../../support/testHouse.js';
import { brokenPromises } from './promises.js';
import {
  handoffSchema,
  type Question,
  questionSchema,
  type Receipt,
  receiptProblems,
  receiptSchema,
} from './receiptSchema.js';
import { holds, same } from './same.js';

/** Questions that belong to no intake. */
const otherQuestions = [
  'choose_service',
  'start_now',
  'park',
  'resume',
  'offer_human',
  'correct_which',
  'restart',
];

export interface Heard {
  texts: string[];
  question: Question | undefined;
  /** The words in which it was put. */
  asked: string | undefined;
  receipts: Receipt[];
  events: string[];
}

export class Talk {
  readonly id: string;
  readonly #house: TestHouse;
  readonly receipts: Receipt[] = [];
  /** The question that stands, and its words. */
  question: Question | undefined;
  asked: string | undefined;
  /** Whoever comes back the next day is asked first whether to go on. */
  restedADay = false;
  #runner: TurnRunner;
  #state: TalkState | undefined;
  #sent = 0;
  #last: { activity: Partial<Activity>; key: string; receipt: TurnReceipt } | undefined;

  constructor(house: TestHouse, id: string) {
    this.#house = house;
    this.#runner = house.turns;
    this.id = id;
  }

  rests(minutes: number): void {
    this.restedADay ||= minutes >= 24 * 60;
  }

  async send(activity: Partial<Activity>): Promise<Heard> {
    this.#sent += 1;
    const key = `m${this.#sent}`;
    const receipt = await this.#run(activity, key);
    same('duplicate', receipt.duplicate, false);
    this.#last = { activity, key, receipt };
    const heard = this.#listen(receipt.replies.map((one) => one.activity));
    const before = this.#state;
    const after = await this.#load();
    this.#state = after;
    this.#checkQuestion(heard, after);
    const { parts, clock } = this.#house;
    if (before && after)
      same('broken promises', brokenPromises({ before, after, heard, parts, now: clock.now() }), []);
    this.restedADay = false;
    this.question = heard.question;
    this.asked = heard.asked;
    this.receipts.push(...heard.receipts);
    return heard;
  }

  /** The network sends the last message again. */
  async repeat(): Promise<void> {
    if (!this.#last) return;
    const receipt = await this.#run(this.#last.activity, this.#last.key);
    same('repeated', receipt, { ...this.#last.receipt, duplicate: true });
    same('state after a repetition', await this.#load(), this.#state);
  }

  /** Another process takes over. */
  restartProcess(): void {
    this.#runner = anotherRunner(this.#house, {});
  }

  get state(): TalkState | undefined {
    return this.#state;
  }

  async #load(): Promise<TalkState | undefined> {
    return (await createActivityLog(this.#house.db).find(this.id))?.state as TalkState | undefined;
  }

  #run(activity: Partial<Activity>, messageKey: string): Promise<TurnReceipt> {
    const address = { channelId: 'directline', conversationId: this.id, customerId: `dl_${this.id}` };
    return this.#runner.run({ ...address, messageKey, activity });
  }

  #listen(activities: Partial<Activity>[]): Heard {
    const messages = activities.filter(({ type }) => type === 'message');
    const texts = messages.map(({ text }) => text ?? '');
    holds('says something', texts.length > 0);
    for (const one of texts) {
      holds('says words', one.trim() !== '');
      holds('whole words', !/\{[a-z_]+\}|undefined|NaN|\[object|\bnull\b/.test(one), one);
    }
    const questions = messages.flatMap(({ channelData, text }) =>
      channelData?.question ? [{ asked: text, question: questionSchema.parse(channelData.question) }] : [],
    );
    // Never more than one question at a time.
    holds('one question at a time', questions.length <= 1, questions);
    const receipts = messages.flatMap((message) => this.#receiptsOf(message));
    const [first] = questions;
    return {
      texts,
      question: first?.question,
      asked: first?.asked,
      receipts,
      events: this.#eventsOf(activities, texts),
    };
  }

  #receiptsOf({ attachments, text }: Partial<Activity>): Receipt[] {
    return (attachments ?? []).map(({ contentType, content }) => {
      same('content type', contentType, receiptContentType);
      const receipt = receiptSchema.parse(content);
      same('receipt', receiptProblems(receipt, this.#service(receipt.service)), []);
      const advance = receipt.service === 'medical_advance' ? '提供垫付不代表同意理赔' : '';
      for (const part of ['最终以保险合同条款和审核结果为准', advance, receipt.reference ?? ''])
        holds(`the receipt says ${part}`, text?.includes(part) ?? false, text);
      return receipt;
    });
  }

  #eventsOf(activities: Partial<Activity>[], texts: string[]): string[] {
    const events = activities.filter(({ type }) => type === 'event');
    for (const { name, value } of events) {
      if (name !== 'handoff.initiate') continue;
      const { reference, slots } = handoffSchema.parse(value);
      for (const part of [reference, '10109955'])
        holds(`the handoff tells ${part}`, texts.join('\n').includes(part), texts);
      holds('a masked phone', !/\d{11}/.test(String(slots['contact_phone'])));
    }
    return events.map(({ name }) => name ?? '');
  }

  /** A question about a slot belongs to the service under way, and is the one the form waits for. */
  #checkQuestion({ question, texts, events }: Heard, state: TalkState | undefined): void {
    // What waits for an answer has just been put, so that the customer sees it. Only the long menu is not read out again to
    // somebody who wants a person.
    const menu = !state?.intake && state?.question?.text.includes('\n');
    if (!(menu && events.includes('handoff.initiate')))
      same(`question that stands after ${texts}`, question?.slot, state?.question?.slot);
    if (!question || otherQuestions.includes(question.slot)) return;
    const form = state?.intake;
    const own = form ? this.#service(form.service).slots : [];
    const slot = own.find(({ id }) => id === question.slot);
    same('slot of the service', [question.slot, slot?.kind], [question.slot, question.kind]);
    same('slot that the form waits for', form?.asking, question.slot);
    const known = form !== undefined && form !== null && question.slot in form.answers;
    holds('asks what is known', !known || form.refined.includes(question.slot), question.slot);
  }

  #service(id: string): Service {
    const service = this.#house.parts.catalogue.service(id);
    if (!service) throw new RangeError(`no service ${id}`);
    return service;
  }
}
