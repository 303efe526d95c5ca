import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface BuiltPages {
  folder: string;
  html: string;
  /** What opening the chat loads. */
  first: { name: string; text: string; gzip: number }[];
  /** The country's divisions, fetched when a place is asked. */
  later: { name: string; text: string; gzip: number }[];
}

/** Builds the pages afresh into a folder of its own, as `npm run build` does. */
export function buildPages(root: string): BuiltPages {
  const folder = mkdtempSync(path.join(tmpdir(), 'shouli-pages-'));
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const options = ['build', '--config', 'web/vite.config.ts', '--outDir', folder, '--logLevel', 'error'];
  // A test's own NODE_ENV would put React's development build on the scales.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [vite, ...options], { cwd: root, env });
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const assets = readdirSync(path.join(folder, 'assets')).map((name) => {
    const content = readFileSync(path.join(folder, 'assets', name));
    return { name, text: content.toString('utf8'), gzip: gzipSync(content).length };
  });
  const isFirst = ({ name }: { name: string }) => html.includes(`/assets/${name}`);
  return {
    folder,
    html,
    first: assets.filter(isFirst),
    later: assets.filter(({ name }) => name.startsWith('cityPicker-')),
  };
}
