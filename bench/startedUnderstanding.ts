/** A process of its own that starts the understanding and prints what that took, as JSON (see `measureUnderstandingStart`). */
import { join } from 'node:path';
import { openCatalogue, startUnderstanding } from '../wireUnderstanding.js';

const root = join(import.meta.dirname, '../..');
const folders = {
  data: join(root, 'data'),
  model: join(root, 'dist/model'),
  lexicons: join(root, 'dist/lexicons.bin'),
};
const catalogue = openCatalogue(folders.data);
globalThis.gc?.();
const before = process.memoryUsage().rss;
const begun = performance.now();
const { understander } = startUnderstanding(folders, catalogue);
// The first sentence makes some tables of its own: a start that leaves it out would look shorter than it is.
understander.understand('我爸住院了想申请垫付', { now: Date.now() });
const milliseconds = performance.now() - begun;
globalThis.gc?.();
console.log(JSON.stringify({ milliseconds, megabytes: (process.memoryUsage().rss - before) / 2 ** 20 }));
