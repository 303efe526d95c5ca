import { join } from 'node:path';
import restify, { type Server } from 'restify';
import { DueTurns } from './bots/dueTurns.js';
import { createLocalWakeUps } from './bots/localWakeUps.js';
import { TurnRunner } from './bots/turnRunner.js';
import { diskUploads } from './channels/direct-line/diskUploads.js';
import { mountDirectLine } from './channels/direct-line/mountDirectLine.js';
import type { DirectLineOptions } from './channels/direct-line/options.js';
import type { Logger } from './channels/direct-line/ports.js';
import { mountHealth } from './channels/http/mountHealth.js';
import { refuseUnreadableUrls } from './channels/http/refuseUnreadableUrls.js';
import { servePages } from './channels/http/servePages.js';
import type { Config } from './config.js';
import type { TalkParts } from './dialogs/turn.js';
import { asShouliError } from './errors.js';
import { createActivityLog } from './store/activityLog.js';
import { checkStore } from './store/checkStore.js';
import type { Database } from './store/database.js';
import { createTurnStore } from './store/turnStore.js';
import type { Clock } from './time/clock.js';
import { systemTimers } from './time/timers.js';

export interface AppPorts {
  db: Database;
  parts: TalkParts;
  clock: Clock;
  /** Unguessable letters, digits, - and _; at least 16. */
  randomId(): string;
  /** Signs chat tokens. */
  signingKey: Buffer | string;
  logger: Logger;
  /** The built chat page. */
  pagesFolder: string;
  /** Limits and timers of the web chat, for tests. */
  directLine?: Partial<DirectLineOptions>;
}

export interface App {
  server: Server;
  turns: TurnRunner;
  /** From now on the bot also speaks by itself (reminders, what waited through a restart). */
  start(): void;
  /** Ends streams and stops listening; the store stays open, it was the caller's. */
  close(): Promise<void>;
}

/** The whole server, wired and not listening. */
export function createApp(config: Config, ports: AppPorts): App {
  const { db, clock, logger } = ports;
  // restify's own logging writes whole requests; ours stays free of personal data.
  const server = restify.createServer({ name: 'shouli', ignoreTrailingSlash: true });
  refuseUnreadableUrls(server);
  const wakeUps = createLocalWakeUps();
  const store = createTurnStore(db);
  const onFault = (error: unknown) =>
    logger.error({ code: asShouliError(error).code, stack: stackOf(error) }, 'a turn failed');
  const { burstMs } = config;
  const turns = new TurnRunner({ store, wakeUps, clock, parts: ports.parts, burstMs, onFault });
  const dueTurns = new DueTurns({ turns, store, clock, timers: systemTimers, onFault });
  const directLine = mountDirectLine(
    server,
    {
      signingKey: ports.signingKey,
      tokenTtlSeconds: config.tokenTtlSeconds,
      returnDays: config.returnDays,
      publicUrl: config.publicUrl,
      trustProxy: config.trustProxy,
      bot: { id: 'shouli', name: '受理' },
      ...ports.directLine,
    },
    {
      turns,
      log: createActivityLog(db),
      wakeUps,
      clock,
      logger,
      randomId: ports.randomId,
      uploads: diskUploads({ folder: join(config.dataDir, 'uploads'), randomName: ports.randomId }),
    },
  );
  mountHealth(server, () => checkStore(db));
  servePages(server, ports.pagesFolder);
  return {
    server,
    turns,
    start: () => dueTurns.start(),
    close: async () => {
      await dueTurns.stop();
      await directLine.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Where it happened; the message may hold what a customer wrote. */
function stackOf(error: unknown): string | undefined {
  const lines = error instanceof Error ? error.stack?.split('\n') : undefined;
  return lines?.filter((line) => /^\s+at /.test(line)).join('\n');
}
