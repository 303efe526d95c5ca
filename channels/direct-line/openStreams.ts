import type { WebSocket } from 'ws';
import { ShouliError } from '../../errors.js';
import type { ActivityStream } from './activityStream.js';

/** How long a client may take to say goodbye when the house closes. */
const farewellMs = 1000;

interface Limits {
  streamsPerConversation: number;
  streamsInAll: number;
}

/** The streams now open, by conversation, oldest first. */
export class OpenStreams {
  readonly #streams = new Map<string, Set<WebSocket>>();
  readonly #limits: Limits;
  #count = 0;
  #closed = false;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** @throws ShouliError `too_many_requests` when the house is full or closing. */
  assertRoom(): void {
    if (this.#closed || this.#count >= this.#limits.streamsInAll)
      throw new ShouliError('too_many_requests', 'no more streams can be opened now');
  }

  /** One too many closes the oldest: more likely a tab left behind than the one being opened. */
  add(conversationId: string, client: WebSocket, stream: ActivityStream): void {
    const siblings = this.#streams.get(conversationId) ?? new Set();
    this.#streams.set(conversationId, siblings.add(client));
    this.#count += 1;
    client.once('close', () => {
      stream.stop();
      siblings.delete(client);
      this.#count -= 1;
      if (siblings.size === 0 && this.#streams.get(conversationId) === siblings)
        this.#streams.delete(conversationId);
    });
    const [oldest] = siblings;
    if (siblings.size > this.#limits.streamsPerConversation) {
      // Off the list at once, so that a burst of openings does not close the same one again and again.
      if (oldest) siblings.delete(oldest);
      oldest?.close(1008, 'too many streams');
    }
    stream.start();
  }

  /** Says goodbye to all, and cuts off whoever does not answer. */
  async close(): Promise<void> {
    this.#closed = true;
    const clients = [...this.#streams.values()].flatMap((siblings) => [...siblings]);
    await Promise.all(clients.map(farewell));
  }
}

function farewell(client: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => client.terminate(), farewellMs);
    client.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    client.close(1001, 'closing');
  });
}
