/** One conversation with the bot, every turn of it looked at. */
import type { Activity } from 'botbuilder';
import type { TurnReceipt } from '../../../bots/turnRunner.js';
import type { Service } from '../../../catalogue/schema.js';
import { receiptContentType } from '../../../dialogs/reply.js';
import type { TalkState } from '../../../dialogs/talkState.js';
import { createActivityLog } from '../../../store/activityLog.js';
import type { TestHouse } from '../../support/testHouse.js';
import {
  handoffSchema,
  type Question,
  questionSchema,
  type Receipt,
  receiptProblems,
  receiptSchema,
} from './receiptSchema.js';

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
  #sent = 0;
  #last: { activity: Partial<Activity>; key: string; receipt: TurnReceipt } | undefined;

  constructor(house: TestHouse, id: string) {
    this.#house = house;
    this.id = id;
  }

  rests(minutes: number): void {
    this.restedADay ||= minutes >= 24 * 60;
  }

  async send(activity: Partial<Activity>): Promise<Heard> {
    this.#sent += 1;
    const key = `m${this.#sent}`;
    const receipt = await this.#run(activity, key);
    expect(receipt.duplicate).toBe(false);
    this.#last = { activity, key, receipt };
    const heard = this.#listen(receipt.replies.map((one) => one.activity));
    const state = await this.state();
    this.#checkQuestion(heard, state);
    this.restedADay = false;
    this.question = heard.question;
    this.asked = heard.asked;
    this.receipts.push(...heard.receipts);
    return heard;
  }

  /** The network sends the last message again. */
  async repeat(): Promise<void> {
    if (!this.#last) return;
    const before = await this.state();
    const receipt = await this.#run(this.#last.activity, this.#last.key);
    expect(receipt).toEqual({ ...this.#last.receipt, duplicate: true });
    expect(await this.state()).toEqual(before);
  }

  async state(): Promise<TalkState | undefined> {
    return (await createActivityLog(this.#house.db).find(this.id))?.state as TalkState | undefined;
  }

  #run(activity: Partial<Activity>, messageKey: string): Promise<TurnReceipt> {
    const address = { channelId: 'directline', conversationId: this.id, customerId: `dl_${this.id}` };
    return this.#house.turns.run({ ...address, messageKey, activity });
  }

  #listen(activities: Partial<Activity>[]): Heard {
    const messages = activities.filter(({ type }) => type === 'message');
    const texts = messages.map(({ text }) => text ?? '');
    expect(texts.length).toBeGreaterThan(0);
    for (const one of texts) {
      expect(one.trim()).not.toBe('');
      expect(one).not.toMatch(/\{[a-z_]+\}|undefined|NaN|\[object|\bnull\b/);
    }
    const questions = messages.flatMap(({ channelData, text }) =>
      channelData?.question ? [{ asked: text, question: questionSchema.parse(channelData.question) }] : [],
    );
    // Never more than one question at a time.
    expect(questions.length).toBeLessThanOrEqual(1);
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
      expect(contentType).toBe(receiptContentType);
      const receipt = receiptSchema.parse(content);
      expect(receiptProblems(receipt, this.#service(receipt.service))).toEqual([]);
      expect(text).toContain('最终以保险合同条款和审核结果为准');
      if (receipt.service === 'medical_advance') expect(text).toContain('提供垫付不代表同意理赔');
      if (receipt.reference) expect(text).toContain(receipt.reference);
      return receipt;
    });
  }

  #eventsOf(activities: Partial<Activity>[], texts: string[]): string[] {
    const events = activities.filter(({ type }) => type === 'event');
    for (const { name, value } of events) {
      if (name !== 'handoff.initiate') continue;
      const { reference, slots } = handoffSchema.parse(value);
      expect(texts.join('\n')).toContain(reference);
      expect(texts.join('\n')).toContain('10109955');
      expect(String(slots['contact_phone'])).not.toMatch(/\d{11}/);
    }
    return events.map(({ name }) => name ?? '');
  }

  /** A question about a slot belongs to the service under way, and is the one the form waits for. */
  #checkQuestion({ question }: Heard, state: TalkState | undefined): void {
    expect(JSON.parse(JSON.stringify(state ?? null))).toStrictEqual(state ?? null);
    // What waits for an answer has just been put, so that the customer sees it.
    expect(question?.slot).toBe(state?.question?.slot);
    if (!question || otherQuestions.includes(question.slot)) return;
    const form = state?.intake;
    expect(form).not.toBeNull();
    const own = form ? this.#service(form.service).slots : [];
    const slot = own.find(({ id }) => id === question.slot);
    expect([question.slot, slot?.kind]).toEqual([question.slot, question.kind]);
    expect(form?.asking).toBe(question.slot);
    if (form && !form.refined.includes(question.slot)) expect(form.answers).not.toHaveProperty(question.slot);
  }

  #service(id: string): Service {
    const service = this.#house.parts.catalogue.service(id);
    if (!service) throw new RangeError(`no service ${id}`);
    return service;
  }
}
