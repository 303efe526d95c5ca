import type { AddressInfo } from 'node:net';
import pino from 'pino';
import restify from 'restify';
import type { LoggedActivity, StoredConversation } from '../../../bots/turnStore.js';
import { mountDirectLine } from '../../../channels/direct-line/mountDirectLine.js';
import type { DirectLineOptions } from '../../../channels/direct-line/options.js';
import type { DirectLinePorts, IncomingTurn, UploadStore } from '../../../channels/direct-line/ports.js';
import type { Timers } from '../../../time/timers.js';

interface Room {
  stored: StoredConversation;
  activities: LoggedActivity[];
  receipts: Map<string, string>;
}

/** A house of one bot that repeats what it hears; everything lies in memory, as JSON like in a real store. */
export class FakeHouse implements DirectLinePorts {
  readonly rooms = new Map<string, Room>();
  readonly turnsRun: IncomingTurn[] = [];
  readonly faults: object[] = [];
  readonly kept = new Map<string, { contentType: string; bytes: Buffer }>();
  readonly #listeners = new Map<string, Set<() => void>>();
  #ids = 0;
  #reads = 0;
  now = Date.parse('2026-03-02T02:00:00Z');
  /** Set to make the next turns fail. */
  turnFault: unknown;
  readFault: unknown;
  muted = false;

  readonly clock = { now: () => this.now };
  readonly randomId = () => `id-${String(++this.#ids).padStart(20, '0')}`;
  readonly turns = { run: async (turn: IncomingTurn) => this.#run(turn) };
  readonly log = {
    read: async (id: string, after: number, limit: number) => {
      if (this.readFault) throw this.readFault;
      const all = this.rooms.get(id)?.activities ?? [];
      const found = structuredClone(all.filter(({ seq }) => seq > after).slice(0, limit));
      // Like a database: the answer is a little older than the moment it arrives, now less and now more.
      for (let wait = this.#reads++ % 4; wait > 0; wait -= 1)
        await new Promise((resolve) => setImmediate(resolve));
      return found;
    },
    find: async (id: string) => structuredClone(this.rooms.get(id)?.stored),
  };
  readonly wakeUps = {
    wake: (id: string) => {
      if (!this.muted) for (const listener of [...(this.#listeners.get(id) ?? [])]) listener();
    },
    onWake: (id: string, listener: () => void) => {
      const set = this.#listeners.get(id) ?? new Set();
      this.#listeners.set(id, set.add(listener));
      return () => void set.delete(listener);
    },
  };
  readonly uploads: UploadStore = {
    save: async (file) => {
      const id = this.randomId();
      this.kept.set(id, file);
      return { id };
    },
    open: async (id) => this.kept.get(id),
  };
  readonly logger = {
    info: () => undefined,
    warn: () => undefined,
    error: (fields: object) => void this.faults.push(fields),
  };

  /** Something said by the bot or an agent, outside any turn. */
  say(conversationId: string, text: string): void {
    this.append(conversationId, { type: 'message', text, from: { id: 'bot', name: '' } });
    this.wakeUps.wake(conversationId);
  }

  watchers(conversationId: string): number {
    return this.#listeners.get(conversationId)?.size ?? 0;
  }

  texts(conversationId: string): string[] {
    return (this.rooms.get(conversationId)?.activities ?? []).map(({ activity }) =>
      String(activity.text ?? activity.type),
    );
  }

  #run(turn: IncomingTurn): { id: string } {
    if (this.turnFault) throw this.turnFault;
    this.turnsRun.push(turn);
    const room = this.#room(turn);
    const recorded = turn.messageKey === undefined ? undefined : room.receipts.get(turn.messageKey);
    if (recorded !== undefined) return { id: recorded };
    room.stored.version += 1;
    room.stored.customerId = turn.customerId;
    const start = turn.activity.type === 'conversationUpdate';
    const id = start ? 'start' : this.append(turn.conversationId, turn.activity);
    const pictures = turn.activity.attachments?.length;
    const reply = pictures ? `收到${pictures}张` : `您说:${turn.activity.text}`;
    this.append(turn.conversationId, {
      type: 'message',
      text: start ? '您好' : reply,
      from: { id: 'bot', name: '' },
    });
    if (turn.messageKey !== undefined) room.receipts.set(turn.messageKey, id);
    this.wakeUps.wake(turn.conversationId);
    return { id };
  }

  #room({ conversationId: id, channelId, customerId }: IncomingTurn): Room {
    const stored = {
      ...{ id, channelId, customerId, owner: 'bot' as const },
      ...{ version: 0, lastSeq: 0, state: null, dueAt: null },
    };
    const room = this.rooms.get(id) ?? { stored, activities: [], receipts: new Map() };
    this.rooms.set(id, room);
    return room;
  }

  append(conversationId: string, activity: LoggedActivity['activity']): string {
    const room = this.rooms.get(conversationId);
    if (!room) throw new TypeError(`no room ${conversationId}`);
    room.stored.lastSeq += 1;
    const seq = room.stored.lastSeq;
    const id = `${conversationId}|${seq}`;
    room.activities.push({ seq, activity: JSON.parse(JSON.stringify({ ...activity, id })) });
    return id;
  }
}

/** Timers that tick when the test says so. */
export class HandTimers implements Pick<Timers, 'every'> {
  readonly #running = new Set<{ ms: number; run: () => void }>();

  every(ms: number, run: () => void): () => void {
    const timer = { ms, run };
    this.#running.add(timer);
    return () => void this.#running.delete(timer);
  }

  tick(ms: number): void {
    for (const timer of [...this.#running]) if (timer.ms === ms) timer.run();
  }

  get count(): number {
    return this.#running.size;
  }
}

export interface Running {
  house: FakeHouse;
  timers: HandTimers;
  server: restify.Server;
  port: number;
  origin: string;
  domain: string;
  /** Ends the channel but not the server. */
  unmount(): Promise<void>;
  close(): Promise<void>;
}

export const signingKey = 'a test key of more than 32 bytes: 0123456789';

/** A real server on a loopback port. */
export async function startHouse(options: Partial<DirectLineOptions> = {}): Promise<Running> {
  const house = new FakeHouse();
  const timers = new HandTimers();
  // @types/restify 8 asks for a bunyan logger; restify 12 takes a pino one.
  const log = pino({ level: 'silent' }) as unknown as NonNullable<restify.ServerOptions['log']>;
  const server = restify.createServer({ name: '', log });
  const mounted = mountDirectLine(server, { signingKey, timers, ...options }, house);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    ...{ house, timers, server, port, origin },
    domain: `${origin}/v3/directline`,
    unmount: () => mounted.close(),
    close: async () => {
      await mounted.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.server.closeAllConnections();
      await closed;
    },
  };
}
