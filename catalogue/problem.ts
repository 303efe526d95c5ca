import type { z } from 'zod';
import { ShouliError } from '../errors.js';

/** One thing wrong with a file of the catalogue. */
export interface Problem {
  /** Relative to the data folder. */
  file: string;
  /** Where in the file: `slots.cause.choices.0.spot.1`; empty for the file as a whole. */
  path: string;
  reason: string;
}

/** The one fault for all problems, a line each. */
export function catalogueFault(problems: readonly Problem[]): ShouliError {
  const lines = problems.map(({ file, path, reason }) =>
    [file, path, reason].filter((part) => part !== '').join(': '),
  );
  return new ShouliError('catalogue_invalid', lines.join('\n'));
}

export function problemsOf(file: string, error: z.ZodError): Problem[] {
  return error.issues.map(({ path, message }) => ({
    file,
    path: path.map(String).join('.'),
    reason: message,
  }));
}
