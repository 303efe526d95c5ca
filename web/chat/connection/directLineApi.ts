import { asArray, asRecord, asText } from '../protocol/json.js';
import type { Session } from './savedSession.js';

/** What came of one request. `status` 0: nothing came back at all (no network, timed out, not JSON). */
export type Reply<T> =
  | { ok: true; value: T }
  | { ok: false; status: number; retryAfterMs: number | undefined };

export interface OpenedSession extends Session {
  streamUrl: string;
  /** Undefined when the server did not say. */
  expiresInMs: number | undefined;
}

export interface ActivityPage {
  activities: readonly unknown[];
  watermark: string;
}

export type DirectLineApi = ReturnType<typeof directLineApi>;

/** Long enough for a turn on a bad line; the server answers within a second or two. */
const requestTimeoutMs = 30_000;

/** The requests of Direct Line 3.0 that a chat needs. None rejects. @param base without a slash at the end. */
export function directLineApi(base: string, fetchLike: typeof fetch) {
  async function call<T>(
    route: string,
    read: (value: unknown) => T | undefined,
    { token, body }: { token?: string; body?: object },
  ): Promise<Reply<T>> {
    const [method = '', path = ''] = route.split(' ');
    const headers = new Headers();
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    if (body) headers.set('content-type', 'application/json');
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), requestTimeoutMs);
    try {
      const content = body ? { body: JSON.stringify(body) } : {};
      const response = await fetchLike(base + path, { method, headers, ...content, signal: abort.signal });
      if (!response.ok)
        return { ok: false, status: response.status, retryAfterMs: retryAfterMs(response.headers) };
      const value = read(await response.json());
      // A good status with a body of the wrong shape is as useless as none.
      return value === undefined ? nothing : { ok: true, value };
    } catch {
      return nothing;
    } finally {
      clearTimeout(timer);
    }
  }
  return {
    /** A fresh token; it opens one new conversation only. */
    generate: (customerId: string) =>
      call('POST /tokens/generate', readOpened, { body: { user: { id: customerId } } }),
    start: (token: string) => call('POST /conversations', readOpened, { token }),
    resume: (session: Session, watermark: string) =>
      call(`GET ${at(session)}${from(watermark)}`, readOpened, { token: session.token }),
    refresh: ({ token }: Session) => call('POST /tokens/refresh', readOpened, { token }),
    activities: (session: Session, watermark: string) =>
      call(`GET ${at(session)}/activities${from(watermark)}`, readPage, { token: session.token }),
    post: (session: Session, body: object) =>
      call(`POST ${at(session)}/activities`, asRecord, { token: session.token, body }),
  };
}

const nothing = { ok: false, status: 0, retryAfterMs: undefined } as const;

function at({ conversationId }: Session): string {
  return `/conversations/${encodeURIComponent(conversationId)}`;
}

function from(watermark: string): string {
  return watermark === '' ? '' : `?watermark=${encodeURIComponent(watermark)}`;
}

function retryAfterMs(headers: { get(name: string): string | null }): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}

function readOpened(value: unknown): OpenedSession | undefined {
  const raw = asRecord(value);
  const seconds = raw['expires_in'];
  const session = { conversationId: asText(raw['conversationId']), token: asText(raw['token']) };
  if (session.conversationId === '' || session.token === '') return undefined;
  const expiresInMs = typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : undefined;
  return { ...session, streamUrl: asText(raw['streamUrl']), expiresInMs };
}

export function readPage(value: unknown): ActivityPage {
  const raw = asRecord(value);
  return { activities: asArray(raw['activities']), watermark: asText(raw['watermark']) };
}
