import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, Response } from 'restify';
import { queryOf } from './urlParts.js';

/** One request with its answer, in node's own types: restify's go no further than this file. */
export interface Exchange {
  req: IncomingMessage;
  res: ServerResponse;
  /** Parts of the path, decoded. */
  params: Readonly<Record<string, string | undefined>>;
  query: URLSearchParams;
}

export interface RouteEdge {
  /** Runs first, for every request. */
  prepare(exchange: Exchange): void;
  /** Turns whatever was thrown into an answer; must not throw. */
  refuse(exchange: Exchange, error: unknown): void;
}

/**
 * A handler as restify takes it. It never rejects and never throws: restify answers a rejection in its own form, and a
 * throw in a handler would end the process.
 */
export function route(handle: (exchange: Exchange) => Promise<void> | void, edge: RouteEdge) {
  return async (req: Request, res: Response): Promise<void> => {
    const exchange: Exchange = { req, res, params: req.params, query: queryOf(req.url) };
    try {
      edge.prepare(exchange);
      await handle(exchange);
    } catch (error) {
      edge.refuse(exchange, error);
    }
  };
}
