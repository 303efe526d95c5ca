import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Problem, problemsOf } from './problem.js';

/** Either the value, or what is wrong with the file. */
export interface YamlReading<T> {
  value: T | undefined;
  problems: Problem[];
}

/** Reads one file of the data folder and checks its shape; what is wrong with it is a value, so that all files get read. */
export function readYaml<T>(folder: string, file: string, schema: z.ZodType<T>): YamlReading<T> {
  const text = readText(folder, file);
  if (text === undefined) return failed([{ file, path: '', reason: 'cannot be read' }]);
  const { errors, value } = parse(text);
  if (errors.length > 0) return failed(errors.map((error) => ({ file, ...error })));
  const parsed = schema.safeParse(value);
  return parsed.success ? { value: parsed.data, problems: [] } : failed(problemsOf(file, parsed.error));
}

function failed(problems: Problem[]): { value: undefined; problems: Problem[] } {
  return { value: undefined, problems };
}

function parse(text: string): { errors: Omit<Problem, 'file'>[]; value: unknown } {
  const document = parseDocument(text);
  const errors = document.errors.map((error) => ({
    path: lineOf(error.linePos),
    reason: firstLine(error.message),
  }));
  return { errors, value: errors.length > 0 ? undefined : document.toJS() };
}

function readText(folder: string, file: string): string | undefined {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch {
    return undefined;
  }
}

function lineOf(position: readonly { line: number }[] | undefined): string {
  return position?.[0] ? `line ${position[0].line}` : '';
}

function firstLine(message: string): string {
  return message.split(' at line ')[0] ?? message;
}
