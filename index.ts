import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createApp } from './app.js';
import { type Config, readConfig } from './config.js';
import { asShouliError, ShouliError } from './errors.js';
import { forgetOld } from './review/forgetOld.js';
import { openSqlite } from './store/openSqlite.js';
import { createReviewLog } from './store/reviewLog.js';
import { systemClock } from './time/clock.js';
import { systemTimers } from './time/timers.js';
import { wireHouse } from './wireHouse.js';
import { withSecondOpinion } from './withSecondOpinion.js';

/** The project's folder; this file runs from `dist/`. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

try {
  await start();
} catch (error) {
  const { code, message } = asShouliError(error);
  const cause = code === 'internal' && error instanceof Error ? ` (${error.message})` : '';
  console.error(`shouli cannot start: ${message}${cause}`);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const envFile = join(root, '.env');
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  const config = readConfig(process.env);
  const logger = pino({ level: config.logLevel, base: null });
  const db = await openSqlite(config.dataDir);
  const folders = {
    data: join(root, 'data'),
    model: join(root, 'dist/model'),
    lexicons: join(root, 'dist/lexicons.bin'),
    coverage: config.coverageDir,
  };
  const house = wireHouse(folders, db);
  const review = { ...house.review, keeps: house.review.keeps && config.keepUtterances };
  const parts = withSecondOpinion({ ...house, review }, folders.data, { config, logger });
  const app = createApp(config, {
    db,
    parts,
    clock: systemClock,
    randomId: () => randomBytes(16).toString('hex'),
    signingKey: config.tokenSecret ?? keptKey(config),
    logger,
    pagesFolder: join(root, 'dist/web'),
  });
  await listen(app.server, config);
  app.start();
  const stopForgetting = forgetOld({
    log: createReviewLog(db, parts.review.newId),
    days: parts.settings.keepUtterancesDays,
    clock: systemClock,
    timers: systemTimers,
    onFault: (error) =>
      logger.error({ code: asShouliError(error).code }, 'old sentences could not be removed'),
  });
  console.log(`受理 is ready: http://localhost:${config.port}/`);
  const stop = () => {
    app
      .close()
      .then(stopForgetting)
      .then(() => db.destroy())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // One customer's trouble must not end everybody's conversation; what got here is a fault to be mended.
  process.on('unhandledRejection', (reason) => logger.error({ err: reason }, 'unhandled rejection'));
  process.on('uncaughtException', (error) => logger.error({ err: error }, 'uncaught exception'));
}

function listen(
  server: {
    listen(port: number, host: string, done: () => void): unknown;
    on(event: string, heard: (error: Error & { code?: string }) => void): unknown;
  },
  { port, host }: Config,
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.on('error', (error) => {
      const reason =
        error.code === 'EADDRINUSE'
          ? `port ${port} is in use; set PORT to another`
          : `cannot listen on ${host}:${port}: ${error.message}`;
      reject(new ShouliError('config_invalid', reason, { cause: error }));
    });
    server.listen(port, host, () => resolve());
  });
}

/** The token key of this data folder, made at the first start. */
function keptKey({ dataDir }: Config): Buffer {
  const file = join(dataDir, 'token.key');
  if (existsSync(file)) return readFileSync(file);
  mkdirSync(dataDir, { recursive: true });
  const key = randomBytes(32);
  writeFileSync(file, key, { mode: 0o600 });
  return key;
}
