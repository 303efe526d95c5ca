/** `nlu:values`: JSON lines of value requests on stdin, one JSON line with the value on stdout for each. */
import { createInterface } from 'node:readline';
import { valueLine } from '../nlu/values/valueLine.js';
import { systemClock } from '../time/clock.js';
import { shanghaiDate } from '../time/localDate.js';

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line.trim() !== '') process.stdout.write(`${valueLine(line, shanghaiDate(systemClock.now()))}\n`);
}
