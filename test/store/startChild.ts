import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

export interface Child {
  process: ChildProcess;
  /** Resolves with the exit code (null when killed) and all that was printed. */
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
  /** Resolves once that many lines were printed; rejects nothing, but ends with the child. */
  printed(lines: number): Promise<void>;
}

/** Starts a source file (path from the project's root) in a process of its own. */
export function startChild(source: string, args: string[], env: Record<string, string> = {}): Child {
  const launcher = join(__dirname, 'typescriptChild.cjs');
  const child = spawn(process.execPath, [launcher, join(root, source), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (part: Buffer) => {
    stdout += part.toString();
  });
  child.stderr.on('data', (part: Buffer) => {
    stderr += part.toString();
  });
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  async function printed(lines: number): Promise<void> {
    const enough = new Promise<void>((resolve) => {
      child.stdout.on('data', () => {
        if (stdout.split('\n').length > lines) resolve();
      });
    });
    await Promise.race([enough, ended]);
  }
  return { process: child, ended, printed };
}
