import type { Clock } from '../time/clock.js';
import type { Timers } from '../time/timers.js';
import type { TurnRunner } from './turnRunner.js';
import type { DueConversation, TurnStore } from './turnStore.js';

export interface DueTurnsPorts {
  turns: TurnRunner;
  store: Pick<TurnStore, 'due'>;
  clock: Clock;
  timers: Timers;
  onFault(error: unknown): void;
}

/** How often the store is asked: what another process, or this one before it was restarted, left to be said. */
const pollMs = 3_000;
const atOnce = 50;

/**
 * Runs the bot's own turns when they are due: the answer to a sentence that waited for its rest, a reminder, news of a
 * ticket. What is due stands in the store, so that a crash delays it and loses nothing; a timer in the process is only
 * quicker. Several processes may do this side by side: a turn that is no longer due does nothing.
 */
export class DueTurns {
  readonly #ports: DueTurnsPorts;
  readonly #running = new Set<Promise<void>>();
  #stopPolling: () => void = () => undefined;
  #stopped = false;

  constructor(ports: DueTurnsPorts) {
    this.#ports = ports;
  }

  start(): void {
    const { turns, clock, timers } = this.#ports;
    this.#stopPolling = timers.every(pollMs, () => this.#track(this.runAllDue()));
    turns.onDueExpected((conversation, at) => {
      const inMs = at - clock.now();
      if (inMs < pollMs) timers.after(Math.max(0, inMs), () => this.#track(this.#runOne(conversation)));
    });
    this.#track(this.runAllDue());
  }

  /** Starts no more; what was begun is finished. */
  async stop(): Promise<void> {
    this.#stopPolling();
    this.#stopped = true;
    this.#ports.turns.onDueExpected(() => undefined);
    await this.idle();
  }

  /** Settles when what was begun is done. */
  async idle(): Promise<void> {
    await Promise.all(this.#running);
  }

  async runAllDue(): Promise<void> {
    const { store, clock, onFault } = this.#ports;
    try {
      const due = await store.due(clock.now(), atOnce);
      for (const conversation of due) await this.#runOne(conversation);
    } catch (error) {
      onFault(error);
    }
  }

  async #runOne(conversation: DueConversation): Promise<void> {
    if (this.#stopped) return;
    await this.#ports.turns.runDue(conversation).catch(this.#ports.onFault);
  }

  #track(running: Promise<void>): void {
    this.#running.add(running);
    void running.finally(() => this.#running.delete(running));
  }
}
