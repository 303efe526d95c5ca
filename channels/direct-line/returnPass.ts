import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { DirectLine } from './directLine.js';
import { isSecure } from './isSecure.js';
import { basePath } from './paths.js';
import type { TokenClaims } from './tokens.js';

const cookieName = 'shouli_return';

/**
 * The pass by which the browser that held a conversation comes back to it days later: a token of its own, in a cookie no
 * script can read, sent to the token routes alone, and good only beside the conversation's expired token. Tokens also stand in the
 * addresses of streams; there, expired ones stay worthless.
 */
export function giveReturnPass(
  { passes, settings }: DirectLine,
  { req, res }: { req: IncomingMessage; res: ServerResponse },
  claims: TokenClaims,
): void {
  if (!passes) return;
  const { token, expiresIn } = passes.issue(claims);
  const cookie = stringifySetCookie({
    name: cookieName,
    value: token,
    maxAge: expiresIn,
    path: `${basePath}/tokens`,
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(settings, req),
  });
  res.setHeader('Set-Cookie', cookie);
}

/** Whether the request carries a good pass for the conversation of the claims. */
export function hasReturnPass({ passes }: DirectLine, req: IncomingMessage, claims: TokenClaims): boolean {
  const pass = parseCookie(req.headers.cookie ?? '')[cookieName];
  if (!passes || pass === undefined) return false;
  try {
    const { conversationId, userId } = passes.read(pass);
    return conversationId === claims.conversationId && userId === claims.userId;
  } catch {
    // A pass that is no pass opens nothing; the caller refuses with the token's own fault.
    return false;
  }
}
