import { join } from 'node:path';

/** A path inside the project, for commands built to `dist/cli/`: the root is two folders up. */
export function projectFolder(...parts: string[]): string {
  return join(import.meta.dirname, '..', '..', ...parts);
}
