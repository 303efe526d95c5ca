import type { RouteEdge } from '../http/route.js';
import { sendJson } from '../http/sendJson.js';
import { errorForm } from './errorForm.js';
import { logFault } from './logFault.js';
import type { Logger } from './ports.js';

/**
 * Bearer tokens: every page may call, none gains anything it was not given (the one cookie is sent by our own page alone).
 * `Retry-After` is named because a page's script sees no header that is not.
 */
const headers = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** How every route of the channel begins and how it fails. */
export function channelEdge(logger: Logger): RouteEdge {
  return {
    prepare({ res }) {
      for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    },
    refuse({ req, res }, error) {
      const { status, body } = errorForm(error);
      if (status >= 500) logFault(logger, error, { method: req.method });
      sendJson(res, status, body);
    },
  };
}
