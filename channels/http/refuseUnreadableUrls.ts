import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import { sendJson } from './sendJson.js';
import { pathOf } from './urlParts.js';

/**
 * restify 12 builds a URL of the `Host` header and the request target outside any try: `Host: x y` or `GET http://[/`
 * would throw past every handler and end the process. This looks first and answers 400. Mounting it twice does no harm.
 */
export function refuseUnreadableUrls(server: Server): void {
  // @types/restify 8 does not know `first`; a handler that returns false ends the request there.
  const withFirst = server as unknown as {
    first(handler: (req: IncomingMessage, res: ServerResponse) => boolean): void;
  };
  withFirst.first((req, res) => {
    if (isReadable(req)) return true;
    const message = 'the address or the Host header cannot be read';
    // Which part of the house was meant cannot be known, so both forms of error are given.
    sendJson(res, 400, { code: 'bad_request', message, error: { code: 'BadArgument', message } });
    return false;
  });
}

function isReadable(req: IncomingMessage): boolean {
  const base = `http://${req.headers.host ?? 'localhost'}`;
  const target = req.url ?? '/';
  try {
    decodeURI(pathOf(target));
    return target.startsWith('/') ? URL.canParse(base + target) : URL.canParse(target, base);
  } catch {
    return false;
  }
}
