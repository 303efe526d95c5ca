import type { Server } from 'restify';
import { ShouliError } from '../../errors.js';
import { refuseUnreadableUrls } from '../http/refuseUnreadableUrls.js';
import { type Exchange, route } from '../http/route.js';
import { channelEdge } from './channelEdge.js';
import { createDirectLine, type DirectLine } from './directLine.js';
import type { DirectLineOptions } from './options.js';
import { basePath } from './paths.js';
import type { DirectLinePorts } from './ports.js';
import { generateToken } from './routes/generateToken.js';
import { getActivities } from './routes/getActivities.js';
import { getAttachment } from './routes/getAttachment.js';
import { postActivity } from './routes/postActivity.js';
import { reconnect } from './routes/reconnect.js';
import { refreshToken } from './routes/refreshToken.js';
import { startConversation } from './routes/startConversation.js';
import { uploadPictures } from './routes/uploadPictures.js';
import { serveStreams } from './serveStreams.js';

type Handler = (directLine: DirectLine, exchange: Exchange) => Promise<void> | void;
type Method = 'get' | 'post' | 'put' | 'patch' | 'del' | 'head';

const routes: readonly { path: string; methods: Partial<Record<Method, Handler>> }[] = [
  { path: '/tokens/generate', methods: { post: generateToken } },
  { path: '/tokens/refresh', methods: { post: refreshToken } },
  { path: '/conversations', methods: { post: startConversation } },
  { path: '/conversations/:id', methods: { get: reconnect } },
  { path: '/conversations/:id/activities', methods: { get: getActivities, post: postActivity } },
  { path: '/conversations/:id/upload', methods: { post: uploadPictures } },
  { path: '/conversations/:id/stream', methods: { get: refusePlainStream } },
  { path: '/attachments/:id', methods: { get: getAttachment } },
  { path: '/*', methods: {} },
  { path: '', methods: {} },
];

const methods: readonly Method[] = ['get', 'post', 'put', 'patch', 'del', 'head'];

/**
 * Direct Line 3.0 under `/v3/directline` of a restify server, REST and WebSocket.
 * @returns the way to end it: open streams are closed, new ones refused. The server itself stays.
 * @throws ShouliError `config_invalid` for a signing key that is too short.
 */
export function mountDirectLine(
  server: Server,
  options: DirectLineOptions,
  ports: DirectLinePorts,
): { close(): Promise<void> } {
  const directLine = createDirectLine(options, ports);
  const edge = channelEdge(ports.logger);
  refuseUnreadableUrls(server);
  for (const { path, methods: handlers } of routes) {
    for (const method of methods) {
      const handle = handlers[method] ?? refuseUnknown;
      server[method](
        basePath + path,
        route((exchange) => handle(directLine, exchange), edge),
      );
    }
    server.opts(basePath + path, route(answerPreflight, edge));
  }
  return serveStreams(server, directLine);
}

function refuseUnknown(): void {
  throw new ShouliError('not_found', 'there is no such route in Direct Line 3.0 here');
}

function refusePlainStream(): void {
  throw new ShouliError('bad_request', 'a stream is opened as a WebSocket');
}

/** The headers that directlinejs and Web Chat send; `*` would not cover Authorization. */
function answerPreflight({ res }: Exchange): void {
  res.writeHead(204, {
    'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
    'Access-Control-Allow-Headers': 'Authorization, Content-Type, Accept, X-Requested-With, x-ms-bot-agent',
    'Access-Control-Max-Age': '86400',
  });
  res.end();
}
