import type { IncomingMessage } from 'node:http';
import type { DirectLine } from './directLine.js';
import { isSecure } from './isSecure.js';
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
  const origin = (directLine.settings.publicUrl ?? originOf(directLine, req)).replace(/^http/, 'ws');
  const query = new URLSearchParams({ watermark, t: resource.token });
  const path = `${basePath}/conversations/${encodeURIComponent(claims.conversationId)}/stream`;
  return { ...resource, streamUrl: `${origin}${path}?${query}` };
}

/** From the request's own headers, which is safe here alone: only the one who sent them sees the result. */
function originOf({ settings }: DirectLine, req: IncomingMessage): string {
  return `${isSecure(settings, req) ? 'https' : 'http'}://${req.headers.host ?? 'localhost'}`;
}
