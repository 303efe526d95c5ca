/** Kinds of features: seeds keep them apart, weights say how much one of the kind counts (chosen on held-back folds). */
export const featureKinds = {
  gram1: { seed: 0x11, weight: 1.2 },
  gram2: { seed: 0x12, weight: 1 },
  gram3: { seed: 0x13, weight: 0.5 },
  word: { seed: 0x21, weight: 1 },
  wordPair: { seed: 0x22, weight: 0.4 },
  class: { seed: 0x31, weight: 1.2 },
  classPair: { seed: 0x32, weight: 0.8 },
  /** A class named only to refuse it («不要护工»). */
  refused: { seed: 0x33, weight: 1.2 },
  /** Where more than one service is named: the first, the last, those led in («这次问…»), mentioned, the one not so, those asked of. */
  firstService: { seed: 0x81, weight: 0.5 },
  lastService: { seed: 0x82, weight: 0.8 },
  turnedService: { seed: 0x83, weight: 0.8 },
  asideService: { seed: 0x84, weight: 0.8 },
  onlyOpenService: { seed: 0x85, weight: 1.2 },
  askedService: { seed: 0x86, weight: 1 },
  frame: { seed: 0x41, weight: 0.8 },
  sound2: { seed: 0x51, weight: 0.6 },
  sound3: { seed: 0x52, weight: 0.3 },
  shape: { seed: 0x61, weight: 0.8 },
  build: { seed: 0x62, weight: 0.6 },
  firstClause: { seed: 0x71, weight: 0.3 },
  lastClause: { seed: 0x72, weight: 0.3 },
  firstClauseClass: { seed: 0x73, weight: 0.5 },
  lastClauseClass: { seed: 0x74, weight: 0.5 },
} as const;
export type FeatureKind = keyof typeof featureKinds;

/** Takes the hash of one feature; a second time is nothing new. */
export type AddFeature = (kind: FeatureKind, hash: number) => void;
