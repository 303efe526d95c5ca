import type { ActivityPage, DirectLineApi, OpenedSession, Reply } from './directLineApi.js';
import type { SavedSession, Session } from './savedSession.js';

export type Opening =
  /** `fresh`: a conversation that did not exist before; `lost`: it replaces one that can no longer be opened. */
  | { ok: true; session: OpenedSession; fresh: boolean; lost: boolean }
  | { ok: false; retryAfterMs: number | undefined };

export interface OpenSessionPorts {
  api: DirectLineApi;
  saved: SavedSession;
  customerId: string;
  /** Where the page has read to; empty = nothing yet. */
  watermark(): string;
  /** Everything said since `watermark`, page by page, oldest first. */
  onPage(page: ActivityPage, conversationId: string): void;
}

/**
 * Goes on with the saved conversation and fetches what was said meanwhile; begins a new one when there is none, or when
 * the server says for certain that the old one cannot be opened any more. A bad line never costs a conversation.
 */
export async function openSession(ports: OpenSessionPorts): Promise<Opening> {
  const known = ports.saved.load();
  if (!known) return begin(ports, false);
  const resumed = await goOn(ports, known);
  if (resumed.ok) return { ok: true, session: resumed.value, fresh: false, lost: false };
  if (!isGone(resumed.status)) return { ok: false, retryAfterMs: resumed.retryAfterMs };
  return renew(ports, known);
}

async function renew(ports: OpenSessionPorts, known: Session): Promise<Opening> {
  const refreshed = await ports.api.refresh(known);
  if (refreshed.ok) {
    const resumed = await goOn(ports, refreshed.value);
    if (resumed.ok) return { ok: true, session: resumed.value, fresh: false, lost: false };
    if (!isGone(resumed.status)) return { ok: false, retryAfterMs: resumed.retryAfterMs };
  } else if (!isGone(refreshed.status)) {
    return { ok: false, retryAfterMs: refreshed.retryAfterMs };
  }
  return begin(ports, true);
}

async function begin(ports: OpenSessionPorts, lost: boolean): Promise<Opening> {
  const token = await ports.api.generate(ports.customerId);
  const started = token.ok ? await ports.api.start(token.value.token) : token;
  if (!started.ok) return { ok: false, retryAfterMs: started.retryAfterMs };
  ports.saved.save(started.value);
  return { ok: true, session: started.value, fresh: true, lost };
}

/** History first, the stream's address second: the stream then starts exactly where the history ended. */
async function goOn(ports: OpenSessionPorts, session: Session): Promise<Reply<OpenedSession>> {
  for (;;) {
    const page = await ports.api.activities(session, ports.watermark());
    if (!page.ok) return page;
    const before = ports.watermark();
    ports.onPage(page.value, session.conversationId);
    if (ports.watermark() === before) break;
  }
  const resumed = await ports.api.resume(session, ports.watermark());
  if (resumed.ok) ports.saved.save(resumed.value);
  return resumed;
}

/** The token or the conversation is refused for good, whatever the line. */
function isGone(status: number): boolean {
  return status === 401 || status === 403 || status === 404;
}
