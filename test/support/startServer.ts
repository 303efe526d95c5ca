/** The real server as a process of its own, on a free loopback port and a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(__dirname, '../..');
const startWithinMs = 30_000;

export interface RunningServer {
  base: string;
  folder: string;
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>;
  /** The same port and folder again; its clock runs so many hours ahead. */
  restart(hoursAhead?: number): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

export async function startServer(environment: Record<string, string> = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'shouli-test-'));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const launch = (hoursAhead = 0) =>
    start({ ...environment, ...clockAhead(hoursAhead), PORT: String(port), DATA_DIR: folder }, base);
  let child = await launch();
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return {
    base,
    folder,
    kill,
    restart: async (hoursAhead) => {
      child = await launch(hoursAhead);
    },
    stop: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(environment: Record<string, string>, base: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(root, 'dist/index.js')], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const deadline = Date.now() + startWithinMs;
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`${base}/readyz`).catch(() => undefined);
    if (answer?.ok) return child;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`the server did not become ready (exit code ${child.exitCode})`);
}

/** The server asks `Date.now` alone what time it is. */
function clockAhead(hours: number): Record<string, string> {
  if (hours === 0) return {};
  const code = `const now = Date.now; Date.now = () => now() + ${hours * 3_600_000};`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
