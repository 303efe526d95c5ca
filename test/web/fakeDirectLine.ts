import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { asRecord, asText } from '../../web/chat/protocol/json.js';
import { bodyOf, reply, servePage } from './fakeHttp.js';

export interface Said {
  text: string;
  choice: unknown;
  hasPicture: boolean;
  /** The conversation has just begun, nobody has said anything. */
  first: boolean;
}

interface Talk {
  id: string;
  token: string;
  activities: object[];
  /** Ids of activities by `clientActivityID`. */
  seen: Map<string, string>;
  streams: Set<WebSocket>;
}

export interface FakeOptions {
  respond?(said: Said): object[];
  /** Folder of built pages to serve, under a strict content security policy. */
  pages?: string;
}

/** Direct Line 3.0 in memory, for the chat page and its connection: it can lose, refuse and forget on demand. */
export class FakeDirectLine {
  /** What the customer said, each message once, in the order it was taken. */
  readonly received: { conversationId: string; clientId: string; text: string; choice: unknown }[] = [];
  /** Method and path of every request, and the sockets opened. */
  readonly requests: string[] = [];
  readonly conversations: string[] = [];
  /** Seconds told with each token. */
  expiresIn: number | undefined = 1800;
  /** Where false, streams are refused: a network that knows no WebSocket. */
  streaming = true;
  private readonly options: FakeOptions;
  private readonly talks = new Map<string, Talk>();
  private readonly server = createServer((request, response) => void this.handle(request, response));
  private readonly sockets = new WebSocketServer({ noServer: true });
  private refusal: { status: number; paths: RegExp; retryAfter: string | undefined } | undefined;
  private isOffline = false;
  private port = 0;

  constructor(options: FakeOptions = {}) {
    this.options = options;
    this.server.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.address();
    this.port = typeof address === 'object' && address ? address.port : 0;
    return this;
  }

  async stop(): Promise<void> {
    this.dropStreams();
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  /** The assistant says something on its own. */
  say(conversationId: string, activity: object): void {
    const talk = this.talks.get(conversationId);
    if (!talk) return;
    const id = `${talk.id}|${String(talk.activities.length).padStart(7, '0')}`;
    const from = { id: 'shouli', name: '受理', role: 'bot' };
    const full = { id, timestamp: new Date().toISOString(), from, ...activity };
    if (asRecord(activity)['type'] !== 'typing') talk.activities.push(full);
    const frame = JSON.stringify({ activities: [full], watermark: String(talk.activities.length) });
    for (const stream of talk.streams) stream.send(frame);
  }

  /** Closes every stream, as a phone network does. */
  dropStreams(): void {
    for (const client of this.sockets.clients) client.terminate();
  }

  /** Answers requests whose path matches with this status, until called without one. */
  refuse(status?: number, paths = /.*/, retryAfter?: string): void {
    this.refusal = status === undefined ? undefined : { status, paths, retryAfter };
  }

  /** Cuts every connection until called with false. */
  offline(is: boolean): void {
    this.isOffline = is;
    if (is) this.dropStreams();
  }

  /** No token opens any known conversation any more. */
  forgetConversations(): void {
    this.talks.clear();
    this.dropStreams();
  }

  /** Gives a conversation another token; the old one can still be refreshed, as within a grace period. */
  changeToken(conversationId: string): void {
    const talk = this.talks.get(conversationId);
    if (talk) talk.token = `${talk.token}+`;
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    const body = await bodyOf(request);
    if (this.isOffline) {
      request.socket.destroy();
    } else if (this.refusal?.paths.test(url.pathname)) {
      const { status, retryAfter } = this.refusal;
      this.requests.push(`${request.method} ${url.pathname}`);
      reply(response, status, {}, retryAfter ? { 'retry-after': retryAfter } : {});
    } else if (url.pathname.startsWith('/v3/')) {
      this.requests.push(`${request.method} ${url.pathname}`);
      const answer = this.answer(request, url, body);
      reply(response, answer ? 200 : 403, answer ?? {});
    } else {
      await servePage(this.options.pages, url.pathname, response);
    }
  }

  /** Undefined when the token does not open this. */
  private answer(request: IncomingMessage, url: URL, body: Buffer): object | undefined {
    const [, , , area = '', second = '', third = ''] = url.pathname.split('/');
    const route = `${request.method} ${area}/${third || (area === 'tokens' ? second : second && ':id')}`;
    const watermark = url.searchParams.get('watermark') ?? '';
    const bearer = (request.headers.authorization ?? '').replace('Bearer ', '');
    if (route === 'POST tokens/generate') return { conversationId: 'new', token: 'new' };
    if (route === 'POST conversations/') return this.opened(this.begin(), '');
    const talks = [...this.talks.values()];
    const renewable = talks.find((one) => one.token === bearer || one.token === `${bearer}+`);
    if (route === 'POST tokens/refresh') return renewable && this.opened(renewable, '');
    const talk = talks.find((one) => one.token === bearer && one.id === second);
    if (!talk || route === 'GET conversations/:id') return talk && this.opened(talk, watermark);
    if (route === 'GET conversations/activities') return page(talk, watermark, pageSize);
    if (route === 'POST conversations/upload') return this.upload(talk, body);
    return this.take(talk, JSON.parse(body.toString('utf8')), undefined);
  }

  private begin(): Talk {
    const name = `talk${this.conversations.length + 1}`;
    const talk: Talk = {
      id: name,
      token: `token-${name}`,
      activities: [],
      seen: new Map(),
      streams: new Set(),
    };
    this.talks.set(name, talk);
    this.conversations.push(name);
    this.respond(talk, { text: '', choice: undefined, hasPicture: false, first: true });
    return talk;
  }

  private opened(talk: Talk, watermark: string): object {
    const streamUrl = `ws://127.0.0.1:${this.port}/stream/${talk.id}?watermark=${watermark}`;
    return { conversationId: talk.id, token: talk.token, expires_in: this.expiresIn, streamUrl };
  }

  private take(talk: Talk, body: unknown, pictureUrl: string | undefined): { id: string } {
    const raw = asRecord(body);
    const channelData = asRecord(raw['channelData']);
    const clientId = asText(channelData['clientActivityID']);
    const known = talk.seen.get(clientId);
    if (known) return { id: known };
    const id = `${talk.id}|${String(talk.activities.length).padStart(7, '0')}`;
    const said = { text: asText(raw['text']), choice: channelData['choice'] };
    talk.seen.set(clientId, id);
    this.received.push({ conversationId: talk.id, clientId, ...said });
    const attachments = pictureUrl ? [{ contentType: 'image/jpeg', contentUrl: pictureUrl }] : [];
    this.say(talk.id, { ...raw, attachments });
    this.respond(talk, { ...said, hasPicture: pictureUrl !== undefined, first: false });
    return { id };
  }

  private respond(talk: Talk, said: Said): void {
    for (const activity of this.options.respond?.(said) ?? []) this.say(talk.id, activity);
  }

  private upload(talk: Talk, body: Buffer): { id: string } {
    const json = /\{.*\}/.exec(body.toString('latin1'))?.[0] ?? '{}';
    const start = body.indexOf('\r\n\r\n', body.indexOf('name="file"')) + 4;
    const picture = body.subarray(start, body.lastIndexOf('\r\n--'));
    return this.take(talk, JSON.parse(json), `data:image/jpeg;base64,${picture.toString('base64')}`);
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? '/', this.origin);
    const talk = this.talks.get(url.pathname.split('/')[2] ?? '');
    this.requests.push(`WS ${url.pathname}`);
    if (!talk || this.isOffline || !this.streaming) {
      socket.destroy();
      return;
    }
    this.sockets.handleUpgrade(request, socket, head, (stream) => {
      talk.streams.add(stream);
      stream.on('close', () => talk.streams.delete(stream));
      const missed = page(talk, url.searchParams.get('watermark') ?? '', Number.POSITIVE_INFINITY);
      if (missed.activities.length > 0) stream.send(JSON.stringify(missed));
    });
  }
}

/** Two a page, so that reading on is always put to the test. */
const pageSize = 2;

function page(talk: Talk, watermark: string, size: number) {
  const from = Number(watermark);
  const activities = talk.activities.slice(from, from + size);
  return { activities, watermark: String(from + activities.length) };
}
