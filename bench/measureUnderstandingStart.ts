import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Row, spread } from './printTable.js';

const starts = 5;

/** How long the understanding takes to start, and how much more memory a process has with it than without. */
export function measureUnderstandingStart(root: string): Row[] {
  const file = join(root, 'dist/bench/startedUnderstanding.js');
  const runs = Array.from({ length: starts }, () => {
    const printed = execFileSync(process.execPath, ['--expose-gc', file], { encoding: 'utf8' });
    // What the file prints.
    return JSON.parse(printed) as { milliseconds: number; megabytes: number };
  });
  const start = spread(runs.map(({ milliseconds }) => milliseconds));
  const memory = spread(runs.map(({ megabytes }) => megabytes));
  return [
    {
      what: 'start of the understanding, first sentence in',
      median: `${start.median.toFixed(0)} ms`,
      p99: '',
      ratio: '≤ 400 ms',
    },
    { what: 'memory it adds', median: `${memory.median.toFixed(0)} MB`, p99: '', ratio: '≤ 60 MB' },
  ];
}
