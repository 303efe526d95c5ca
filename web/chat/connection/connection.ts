import { backoffMs } from './backoffMs.js';
import { type ActivityPage, type DirectLineApi, type OpenedSession, readPage } from './directLineApi.js';
import { listen, type StreamSocket } from './listen.js';
import { openSession } from './openSession.js';
import { badLine, type PostResult, postResult } from './postResult.js';
import type { SavedSession, Session } from './savedSession.js';

export type LinkState = 'connecting' | 'online' | 'offline';

export interface ConnectionPorts {
  api: DirectLineApi;
  saved: SavedSession;
  customerId: string;
  /** Undefined where the browser forbids the address. */
  openSocket(url: string): StreamSocket | undefined;
  /** Resolves after `ms`, or as soon as `signal` aborts. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  random(): number;
}

export interface ConnectionEvents {
  onLink(state: LinkState): void;
  /** Activities as they came, oldest first; some may come twice. */
  onActivities(activities: readonly unknown[], conversationId: string): void;
  /** The old conversation cannot be opened any more, a new one takes its place. */
  onReplaced(): void;
}

/** Refreshed at half its life; this, when the server does not say how long it lives. */
const usualTokenLifeMs = 30 * 60_000;
const refreshAgainMs = 30_000;
const stableMs = 10_000;
/** Where sockets are blocked (some hospital and office networks), asking every few seconds still works. */
const pollMs = 2_500;
const socketTriesBeforePolling = 2;
/** How many polls before a socket is tried again. */
const pollsInARow = 60;

/** Keeps one conversation open until `stop`: reconnects, resumes where it was, renews what expires. */
export class Connection {
  private readonly ports: ConnectionPorts;
  private readonly events: ConnectionEvents;
  private readonly stopped = new AbortController();
  private round = new AbortController();
  private open: Session | undefined;
  private watermark = '';
  private failures = 0;
  private deadSockets = 0;

  constructor(ports: ConnectionPorts, events: ConnectionEvents) {
    this.ports = ports;
    this.events = events;
  }

  /** Undefined while there is no line. */
  get session(): Session | undefined {
    return this.open;
  }

  /** Resolves after `stop`. */
  async run(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      this.round = new AbortController();
      const waitMs = await this.runRound(this.round.signal);
      if (this.stopped.signal.aborted) return;
      this.open = undefined;
      this.events.onLink('offline');
      await this.ports.pause(waitMs ?? backoffMs(this.failures, this.ports.random), this.round.signal);
      this.failures += 1;
    }
  }

  stop(): void {
    this.stopped.abort();
    this.round.abort();
  }

  /** Something hints that the line is dead or back: reconnect now instead of waiting. */
  nudge(): void {
    this.round.abort();
  }

  async post(activity: object): Promise<PostResult> {
    if (!this.open) return badLine;
    return this.noted(postResult(await this.ports.api.post(this.open, activity)));
  }

  /** Lets the outcome of any request to the session, also one made elsewhere, tell about the line. */
  noted(result: PostResult): PostResult {
    if (result.kind === 'later' && result.lineIsBad) this.nudge();
    return result;
  }

  /** Opens the session and stays with it as long as it lives; answers the wait the server asked for, if it did. */
  private async runRound(signal: AbortSignal): Promise<number | undefined> {
    const opening = await openSession({
      ...this.ports,
      watermark: () => this.watermark,
      onPage: (page, conversationId) => this.take(page, conversationId),
    });
    if (this.stopped.signal.aborted) return undefined;
    if (!opening.ok) return opening.retryAfterMs;
    if (opening.fresh) this.watermark = '';
    if (opening.lost) this.events.onReplaced();
    this.open = opening.session;
    const ended = new AbortController();
    const end = () => ended.abort();
    signal.addEventListener('abort', end);
    void this.keepTokenFresh(opening.session.expiresInMs, ended.signal);
    if (!signal.aborted) await this.follow(opening.session, ended.signal);
    ended.abort();
    signal.removeEventListener('abort', end);
    return undefined;
  }

  private async follow(opened: OpenedSession, signal: AbortSignal): Promise<void> {
    if (opened.streamUrl === '' || this.deadSockets >= socketTriesBeforePolling) return this.poll(signal);
    const handlers = {
      onOpen: () => void this.isUp(signal),
      onData: (value: unknown) => this.take(readPage(value), opened.conversationId),
    };
    const socket = this.ports.openSocket(opened.streamUrl);
    const outcome = socket && (await listen(socket, handlers, signal));
    this.deadSockets = outcome === 'opened' ? 0 : this.deadSockets + 1;
  }

  private async poll(signal: AbortSignal): Promise<void> {
    this.deadSockets = 0;
    for (let count = 0; count < pollsInARow && !signal.aborted && this.open; count += 1) {
      const page = await this.ports.api.activities(this.open, this.watermark);
      if (!page.ok || signal.aborted) return;
      if (count === 0) void this.isUp(signal);
      this.take(page.value, this.open.conversationId);
      await this.ports.pause(pollMs, signal);
    }
  }

  /** Only a line that holds for a while counts as cured: two open tabs may push each other off the stream. */
  private async isUp(signal: AbortSignal): Promise<void> {
    this.events.onLink('online');
    await this.ports.pause(stableMs, signal);
    if (!signal.aborted) this.failures = 0;
  }

  private async keepTokenFresh(lifeMs: number | undefined, signal: AbortSignal): Promise<void> {
    let waitMs = (lifeMs ?? usualTokenLifeMs) / 2;
    while (!signal.aborted) {
      await this.ports.pause(waitMs, signal);
      if (signal.aborted || !this.open) return;
      const refreshed = await this.ports.api.refresh(this.open);
      if (signal.aborted) return;
      waitMs = refreshed.ok ? (refreshed.value.expiresInMs ?? usualTokenLifeMs) / 2 : refreshAgainMs;
      if (!refreshed.ok) continue;
      this.open = { conversationId: this.open.conversationId, token: refreshed.value.token };
      this.ports.saved.save(this.open);
    }
  }

  private take(page: ActivityPage, conversationId: string): void {
    if (page.watermark !== '') this.watermark = page.watermark;
    if (page.activities.length > 0) this.events.onActivities(page.activities, conversationId);
  }
}
