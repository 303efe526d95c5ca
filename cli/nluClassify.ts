/** One utterance a line on stdin → one JSON a line on stdout, in the same order. */
import { createInterface } from 'node:readline';
import { systemClock } from '../time/clock.js';
import { loadUnderstander } from './loadUnderstander.js';

async function main(): Promise<void> {
  const understander = loadUnderstander();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const understanding = understander.understand(line, { now: systemClock.now() });
    process.stdout.write(`${JSON.stringify(understanding)}\n`);
  }
}

await main();
