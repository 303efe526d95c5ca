import { backoffMs } from '../connection/backoffMs.js';
import type { PostResult } from '../connection/postResult.js';
import type { Outgoing, OutgoingChange } from './outbox.js';

export interface SenderPorts {
  deliver(item: Outgoing): Promise<PostResult>;
  onChange(id: string, change: OutgoingChange): void;
  /** Resolves after `ms`, or as soon as `signal` aborts. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  random(): number;
}

/**
 * An answer that takes its time must not hold up the next message: the assistant may be waiting for it, when somebody
 * writes three short lines in two seconds. Only a repeat waits for its own answer, to keep the order.
 */
const headStartMs = 300;
/** After these the customer decides; before them the line may only be slow. */
const triesOnGoodLine = 4;

/** Sends messages one after the other, repeats what may be repeated, and gives up aloud. */
export class Sender {
  private readonly ports: SenderPorts;
  private readonly stopped = new AbortController();
  private readonly queue: Outgoing[] = [];
  private readonly underWay = new Set<string>();
  private readonly tries = new Map<string, number>();
  private running = false;

  constructor(ports: SenderPorts) {
    this.ports = ports;
  }

  /** Sends what is not on its way yet; call again with what still waits when the line is back. */
  send(items: readonly Outgoing[]): void {
    for (const item of items) {
      if (this.underWay.has(item.id)) continue;
      this.underWay.add(item.id);
      this.enqueue(item);
    }
  }

  stop(): void {
    this.stopped.abort();
  }

  private enqueue(item: Outgoing): void {
    this.queue.push(item);
    if (!this.running) void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    for (let item = this.queue.shift(); item && !this.stopped.signal.aborted; item = this.queue.shift()) {
      const isRepeat = this.tries.has(item.id);
      const done = this.deliver(item);
      await (isRepeat ? done : Promise.race([done, this.ports.pause(headStartMs, this.stopped.signal)]));
    }
    this.running = false;
  }

  private async deliver(item: Outgoing): Promise<void> {
    this.ports.onChange(item.id, { state: 'sending' });
    const result = await this.ports.deliver(item);
    if (this.stopped.signal.aborted) return;
    if (result.kind === 'sent') return this.settle(item, { state: 'sent' });
    if (result.kind === 'refused') return this.settle(item, { state: 'failed', reason: result.reason });
    const count = (this.tries.get(item.id) ?? 0) + 1;
    // A big upload on a thin line is cut off each time; a short text gets through as soon as there is any line.
    const maySettle = !result.lineIsBad || item.kind === 'picture';
    if (maySettle && count >= triesOnGoodLine)
      return this.settle(item, { state: 'failed', reason: 'unreachable' });
    this.tries.set(item.id, count);
    if (result.lineIsBad) return this.handBack(item);
    void this.repeatAfter(item, result.waitMs ?? backoffMs(count, this.ports.random));
  }

  private settle(item: Outgoing, change: OutgoingChange): void {
    this.underWay.delete(item.id);
    this.tries.delete(item.id);
    this.ports.onChange(item.id, change);
  }

  /** The caller sends it again when the line is back. */
  private handBack(item: Outgoing): void {
    this.underWay.delete(item.id);
    this.ports.onChange(item.id, { state: 'waiting' });
  }

  private async repeatAfter(item: Outgoing, waitMs: number): Promise<void> {
    await this.ports.pause(waitMs, this.stopped.signal);
    if (!this.stopped.signal.aborted) this.enqueue(item);
  }
}
