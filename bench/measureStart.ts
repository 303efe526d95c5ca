import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Row } from './printTable.js';

const port = 39_781;
const settleMs = 4_000;
const giveUpAfterMs = 30_000;

/** A fresh process: from its start to the first answer over Direct Line, then its resident memory at rest. */
export async function measureStart(root: string, folder: string): Promise<Row[]> {
  const begun = performance.now();
  const server = spawn(process.execPath, [join(root, 'dist/index.js')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await firstAnswer(begun);
    const seconds = (performance.now() - begun) / 1000;
    await sleep(settleMs);
    const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1];
    return [
      { what: 'cold start to first answer', median: `${seconds.toFixed(2)} s`, p99: '', ratio: '≤ 3 s' },
      {
        what: 'resident memory at rest',
        median: `${(Number(resident) / 1024).toFixed(0)} MB`,
        p99: '',
        ratio: '≤ 220 MB',
      },
    ];
  } finally {
    server.kill();
  }
}

async function firstAnswer(begun: number): Promise<void> {
  const base = `http://127.0.0.1:${port}/v3/directline`;
  while (performance.now() - begun < giveUpAfterMs) {
    const started = await fetch(`${base}/conversations`, { method: 'POST' }).catch(() => undefined);
    if (!started) {
      await sleep(20);
      continue;
    }
    const { conversationId, token } = (await started.json()) as { conversationId: string; token: string };
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const activity = { type: 'message', from: { id: 'dl_bench' }, text: '我钥匙锁家里了，帮我开锁' };
    await fetch(`${base}/conversations/${conversationId}/activities`, {
      method: 'POST',
      headers,
      body: JSON.stringify(activity),
    });
    const page = (await (
      await fetch(`${base}/conversations/${conversationId}/activities`, { headers })
    ).json()) as { activities: { from?: { id?: string } }[] };
    if (page.activities.some(({ from }) => from?.id === 'shouli')) return;
  }
}
