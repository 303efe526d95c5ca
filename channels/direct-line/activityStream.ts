import type { WebSocket } from 'ws';
import type { Timers } from '../../time/timers.js';
import type { Page } from './readPage.js';

export interface StreamSource {
  /** Number of the last activity the client has seen. */
  after: number;
  read(after: number): Promise<Page>;
  onWake(listener: () => void): () => void;
  onFault(error: unknown): void;
  timers: Pick<Timers, 'every'>;
  keepAliveMs: number;
  safetyPollMs: number;
}

/**
 * Sends one client everything after its watermark, in order and once. A wake-up only says "look": what is sent is always
 * read from the log after the last number sent, one page at a time, and the next page when the last one has left this
 * process. So a slow client holds one page in memory, and no race of wake-ups can lose or double an activity.
 */
export class ActivityStream {
  readonly #client: WebSocket;
  readonly #source: StreamSource;
  #after: number;
  #looking = false;
  #lookAgain = false;
  #heard = true;
  #stops: (() => void)[] = [];

  constructor(client: WebSocket, source: StreamSource) {
    this.#client = client;
    this.#source = source;
    this.#after = source.after;
  }

  start(): void {
    const { onWake, timers, keepAliveMs, safetyPollMs } = this.#source;
    const look = () => void this.#look();
    const hear = () => {
      this.#heard = true;
    };
    this.#client.on('message', hear).on('pong', hear);
    // A malformed frame is an error of this connection alone; ws closes it.
    this.#client.on('error', () => this.#client.terminate());
    // Listening begins before the first look, so that nothing falls between.
    this.#stops = [
      onWake(look),
      timers.every(safetyPollMs, look),
      timers.every(keepAliveMs, () => this.#keepAlive()),
    ];
    look();
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  async #look(): Promise<void> {
    this.#lookAgain = true;
    if (this.#looking) return;
    this.#looking = true;
    try {
      while (this.#lookAgain && this.#isOpen()) {
        this.#lookAgain = false;
        await this.#sendPage();
      }
    } catch (error) {
      // The next wake-up or the safety poll begins again at the same number.
      if (this.#isOpen()) this.#source.onFault(error);
    } finally {
      this.#looking = false;
    }
  }

  async #sendPage(): Promise<void> {
    const { activities, last, more } = await this.#source.read(this.#after);
    if (!this.#isOpen()) return;
    if (activities.length > 0) await this.#send(JSON.stringify({ activities, watermark: String(last) }));
    this.#after = last;
    this.#lookAgain ||= more;
  }

  #send(frame: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#client.send(frame, (error) => (error ? reject(error) : resolve()));
    });
  }

  /** An empty frame, as Direct Line sends, and a ping: whoever answered nothing since the last one is gone. */
  #keepAlive(): void {
    if (!this.#isOpen()) return;
    if (!this.#heard) {
      this.#client.terminate();
      return;
    }
    this.#heard = false;
    this.#client.ping();
    if (this.#client.bufferedAmount === 0) this.#client.send('');
  }

  #isOpen(): boolean {
    return this.#client.readyState === this.#client.OPEN;
  }
}
