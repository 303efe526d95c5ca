import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wireUnderstanding } from '../wireUnderstanding.js';
import { micro, type Row, spread } from './printTable.js';

/** `understand()` over all utterances of the training files, after one round to warm up. */
export function measureUnderstanding(root: string, echo: Row): Row[] {
  const { understander } = wireUnderstanding({ data: join(root, 'data'), model: join(root, 'dist/model') });
  const folder = join(root, 'data/utterances');
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => String((JSON.parse(line) as { text: string }).text));
  const now = Date.parse('2026-11-22T10:00:00+08:00');
  const round = () =>
    texts.map((text) => {
      const begun = performance.now();
      understander.understand(text, { now });
      return performance.now() - begun;
    });
  round();
  const { median, p99 } = spread(round());
  const ratio = ((median * 1000) / (echo.medianMicroseconds ?? 1)).toFixed(1);
  return [
    {
      what: `understand(), ${texts.length} utterances`,
      median: micro(median),
      p99: micro(p99),
      ratio: `${ratio} × echo, ≤ 150 µs, p99 ≤ 3 ms`,
    },
  ];
}
