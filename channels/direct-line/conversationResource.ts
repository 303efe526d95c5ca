import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import type { DirectLine } from './directLine.js';
import { basePath } from './paths.js';
import type { TokenClaims } from './tokens.js';

/** What Direct Line answers to a token request. */
export interface TokenResource {
  conversationId: string;
  token: string;
  expires_in: number;
}

export interface ConversationResource extends TokenResource {
  streamUrl: string;
}

export function tokenResource({ tokens }: DirectLine, claims: TokenClaims): TokenResource {
  const { token, expiresIn } = tokens.issue(claims);
  return { conversationId: claims.conversationId, token, expires_in: expiresIn };
}

/** @param watermark where the stream begins; `-` for the start. */
export function conversationResource(
  directLine: DirectLine,
  claims: TokenClaims,
  { req, watermark }: { req: IncomingMessage; watermark: string },
): ConversationResource {
  const resource = tokenResource(directLine, claims);
  const origin = (directLine.settings.publicUrl ?? originOf(req)).replace(/^http/, 'ws');
  const query = new URLSearchParams({ watermark, t: resource.token });
  const path = `${basePath}/conversations/${encodeURIComponent(claims.conversationId)}/stream`;
  return { ...resource, streamUrl: `${origin}${path}?${query}` };
}

/** From the request's own headers, which is safe here alone: only the one who sent them sees the result. */
function originOf(req: IncomingMessage): string {
  // The type of a plain socket does not know the mark of an encrypted one.
  const encrypted = (req.socket as Partial<TLSSocket>).encrypted === true;
  const secure = encrypted || req.headers['x-forwarded-proto'] === 'https';
  return `${secure ? 'https' : 'http'}://${req.headers.host ?? 'localhost'}`;
}
