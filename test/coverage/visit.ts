/** Somebody else's conversation, taken over at a question: every repair begins in a copy of its own. */
import type { Activity } from 'botbuilder';
import type { IncomingTurn } from '../../bots/hear.js';
import type { TurnRunner } from '../../bots/turnRunner.js';
import type { TalkState } from '../../dialogs/talkState.js';
import { createActivityLog } from '../../store/activityLog.js';
import { type PlayedTurn, readReplies } from '../conversations/playTranscript.js';
import { anotherRunner } from '../support/anotherRunner.js';
import type { TestHouse } from '../support/testHouse.js';
import { answerAt, type Place } from './places.js';

export const burstMs = 1500;
let visits = 0;

export class Visit {
  readonly house: TestHouse;
  readonly place: Place;
  readonly id: string;
  #sent = 0;

  private constructor(house: TestHouse, place: Place, id: string) {
    this.house = house;
    this.place = place;
    this.id = id;
  }

  static async begin(house: TestHouse, place: Place): Promise<Visit> {
    visits += 1;
    const visit = new Visit(house, place, `visit-${visits}`);
    const now = house.clock.now();
    const times = { created_at: now, updated_at: now };
    const state = JSON.stringify(place.state);
    const ids = { id: visit.id, channel_id: 'directline', customer_id: visit.customer };
    await house.db
      .insertInto('conversations')
      .values({ ...ids, owner: 'bot', version: 1, last_seq: 0, state, ...times })
      .execute();
    if (place.form.answers['consent']) await visit.#consents(times);
    return visit;
  }

  get customer(): string {
    return `dl_${this.id}`;
  }

  async #consents(times: { created_at: number; updated_at: number }): Promise<void> {
    const person = { channel_id: 'directline', id: this.customer };
    const consent_version = this.house.parts.settings.noticeVersion;
    await this.house.db
      .insertInto('customers')
      .values({ ...person, consent_version, wrong_lookups: 0, lookups_locked_until: null, ...times })
      .execute();
  }

  say(text: string): Promise<PlayedTurn> {
    return this.send({ type: 'message', text });
  }

  press(choice: string): Promise<PlayedTurn> {
    return this.send({ type: 'message', channelData: { choice } });
  }

  /** What this customer answers here. */
  answer(): Promise<PlayedTurn> {
    return this.say(answerAt(this.place));
  }

  async send(activity: Partial<Activity>): Promise<PlayedTurn> {
    const { replies } = await this.house.turns.run(this.incoming(activity));
    return readReplies(replies.map((one) => one.activity));
  }

  incoming(activity: Partial<Activity>): IncomingTurn {
    this.#sent += 1;
    const who = { channelId: 'directline', conversationId: this.id, customerId: this.customer };
    return { ...who, messageKey: `m${this.#sent}`, activity };
  }

  /** A runner on the same store that waits for the rest of unclear messages. */
  patient(): TurnRunner {
    return anotherRunner(this.house, { burstMs });
  }

  async talk(): Promise<TalkState> {
    const found = await createActivityLog(this.house.db).find(this.id);
    return found?.state as TalkState;
  }

  /** Runs with a later clock, which is put back afterwards. */
  async later<T>(ms: number, work: () => Promise<T>): Promise<T> {
    const now = this.house.clock.now();
    this.house.clock.set(now + ms);
    try {
      return await work();
    } finally {
      this.house.clock.set(now);
    }
  }
}
