/**
 * Builds what is missing or older than its sources: the server (tsc), the lexicons, the understanding model, the pages
 * (Vite). `--if-missing` is what `npm start` uses: quick when everything is there. `--quiet` prints errors only; `--only=server`
 * builds one part.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const options = new Set(process.argv.slice(2));
const quiet = options.has('--quiet');
const only = [...options].find((option) => option.startsWith('--only='))?.slice('--only='.length);

const serverFolders = [
  'bots',
  'bench',
  'catalogue',
  'channels',
  'cli',
  'desk',
  'dialogs',
  'eligibility',
  'nlu',
  'policies',
  'review',
  'secondOpinion',
  'store',
  'time',
];

const parts = [
  {
    name: 'server',
    sources: [
      ...serverFolders,
      'index.ts',
      'app.ts',
      'config.ts',
      'errors.ts',
      'wireHouse.ts',
      'wireTalk.ts',
      'wireUnderstanding.ts',
      'withSecondOpinion.ts',
      'data/lexicons/answers-by-matter.json',
      'data/lexicons/complaints.json',
      'data/lexicons/divisions.json',
      'data/lexicons/family-names.json',
      'tsconfig.json',
      'tsconfig.build.json',
      'package-lock.json',
    ],
    run: () => {
      for (const folder of [...serverFolders]) rmSync(join('dist', folder), { recursive: true, force: true });
      node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
    },
  },
  {
    name: 'lexicons',
    sources: ['nlu', 'catalogue', 'data/lexicons', 'cli/lexiconsKeep.ts', 'package-lock.json'],
    run: () => node('dist/cli/lexiconsKeep.js'),
  },
  {
    name: 'model',
    sources: ['nlu', 'data/utterances', 'data/lexicons', 'cli/nluTrain.ts'],
    run: () => node('dist/cli/nluTrain.js'),
  },
  {
    name: 'web',
    sources: ['web', 'package-lock.json'],
    run: () => {
      const level = quiet ? ['--logLevel', 'error'] : [];
      node('node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts', ...level);
      compress('dist/web');
    },
  },
];

for (const part of parts) {
  if (only !== undefined && part.name !== only) continue;
  const stamp = join('dist', 'built', part.name);
  if (isFresh(stamp, part.sources)) continue;
  if (!quiet) process.stderr.write(`building ${part.name} …\n`);
  part.run();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
}

function node(...args) {
  const { status } = spawnSync(process.execPath, args, {
    stdio: quiet ? ['ignore', 'ignore', 'inherit'] : ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Customers at the end of a weak line get the smallest form; done once here instead of at each request. */
function compress(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!/\.(html|js|css|svg)$/.test(name)) continue;
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
  }
}

function isFresh(stamp, sources) {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return sources.every((source) => newest(source) <= built);
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), own.mtimeMs);
}
