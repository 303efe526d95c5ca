import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ShouliError } from '../../errors.js';
import { aspects, intents } from '../understanding.js';
import { languageDataSchema } from './languageData.js';
import type { Model, WeightTable } from './model.js';

/** The two files of a model: what it is, and its numbers (little endian: hashes, rows, scales, weights). */
export const modelFiles = { header: 'model.json', numbers: 'model.bin' } as const;

const headerSchema = z.strictObject({
  version: z.literal(1),
  labels: z.array(z.strictObject({ intent: z.enum(intents), service: z.string().nullable() })).min(2),
  aspects: z.array(z.enum(aspects)),
  sharpness: z.number().positive(),
  sizes: z.strictObject({ places: z.number().int().positive(), rows: z.number().int().positive() }),
  language: languageDataSchema,
});
type Header = z.infer<typeof headerSchema>;

export function saveModel(folder: string, model: Model): void {
  const { table } = model;
  const header: Header = {
    version: 1,
    labels: [...model.labels],
    aspects: [...aspects],
    sharpness: model.sharpness,
    sizes: { places: table.hashes.length, rows: table.weights.length / table.scales.length },
    language: model.language,
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, modelFiles.header), `${JSON.stringify(header)}\n`);
  writeFileSync(
    join(folder, modelFiles.numbers),
    Buffer.concat([table.hashes, table.rows, table.scales, table.weights].map(bytes)),
  );
}

/** @throws ShouliError `model_invalid` when a file is missing, malformed or of another version. */
export function loadModel(folder: string): Model {
  try {
    const header = headerSchema.parse(JSON.parse(readFileSync(join(folder, modelFiles.header), 'utf8')));
    const table = readTable(readFileSync(join(folder, modelFiles.numbers)), header);
    return { labels: header.labels, language: header.language, sharpness: header.sharpness, table };
  } catch (error) {
    if (error instanceof ShouliError) throw error;
    throw new ShouliError(
      'model_invalid',
      'the language model is missing or unreadable; npm run nlu:train makes it',
      {
        cause: error,
      },
    );
  }
}

function readTable(file: Buffer, header: Header): WeightTable {
  const { places, rows } = header.sizes;
  const width = header.labels.length + header.aspects.length;
  const size = places * 8 + width * 4 + rows * width;
  if (file.length !== size || (places & (places - 1)) !== 0) {
    throw new ShouliError('model_invalid', 'the numbers of the language model do not fit its header');
  }
  // Typed arrays must begin at a multiple of their size; a large file is read to the beginning of a buffer of its own.
  const aligned = file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
  const view = { buffer: aligned.buffer, start: aligned.byteOffset };
  return {
    hashes: new Uint32Array(view.buffer, view.start, places),
    rows: new Uint32Array(view.buffer, view.start + places * 4, places),
    scales: new Float32Array(view.buffer, view.start + places * 8, width),
    weights: new Int8Array(view.buffer, view.start + places * 8 + width * 4, rows * width),
  };
}

function bytes(numbers: Uint32Array | Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
