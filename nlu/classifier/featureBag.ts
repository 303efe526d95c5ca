import { type AddFeature, featureKinds } from './featureKinds.js';

/** A sentence as the model sees it: hashes of what stands in it, each with its weight; the squares of the weights sum to 1. */
export interface Features {
  hashes: Uint32Array;
  values: Float32Array;
}

export interface FeatureBag {
  add: AddFeature;
  /** The features since the last `take`, scaled; the bag is empty afterwards. */
  take(): Features;
}

/** More than the longest text read gives; what comes after is dropped. */
const capacity = 6144;
const places = 16_384;

/**
 * Collects features of one sentence after another in the same memory: a set and arrays of the language's own cost more
 * time than all else together.
 */
export function createFeatureBag(): FeatureBag {
  const hashes = new Uint32Array(capacity);
  const values = new Float32Array(capacity);
  const table = new Uint32Array(places);
  const rounds = new Uint32Array(places);
  let round = 1;
  let size = 0;
  const isNew = (hash: number): boolean => {
    let place = hash & (places - 1);
    while (rounds[place] === round) {
      if (table[place] === hash) return false;
      place = (place + 1) & (places - 1);
    }
    rounds[place] = round;
    table[place] = hash;
    return true;
  };
  return {
    add(kind, hash) {
      if (size >= capacity || !isNew(hash)) return;
      hashes[size] = hash;
      values[size] = featureKinds[kind].weight;
      size += 1;
    },
    take() {
      const features = { hashes: hashes.slice(0, size), values: scaled(values.slice(0, size)) };
      size = 0;
      round += 1;
      return features;
    },
  };
}

function scaled(values: Float32Array): Float32Array {
  let squares = 0;
  for (let index = 0; index < values.length; index += 1) squares += (values[index] ?? 0) ** 2;
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  for (let index = 0; index < values.length; index += 1) values[index] = (values[index] ?? 0) * scale;
  return values;
}
