import { createCertainties } from './classifier/certainties.js';
import { createFeaturiser } from './classifier/featurise.js';
import { type Model, predict } from './classifier/model.js';
import { rankLabels } from './classifier/rankLabels.js';
import { createNeedFinder } from './classifier/secondNeed.js';
import { lastSaid } from './entities/lastSaid.js';
import { normalise } from './normalise.js';
import type { Tokenise } from './tokenise.js';
import type { Candidate, Entity, Understander, UnderstandingContext } from './understanding.js';

export interface UnderstanderParts {
  model: Model;
  tokenise: Tokenise;
  extractEntities: (text: string, context: UnderstandingContext) => Entity[];
}

/** Below this the next best readings stand beside the best. */
const sureFrom = 0.8;
const othersShown = 2;

export function createUnderstander({ model, tokenise, extractEntities }: UnderstanderParts): Understander {
  const { certainties } = model.language;
  const featurise = createFeaturiser(model.language, tokenise);
  const certainly = createCertainties(certainties);
  const secondNeed = createNeedFinder(certainties.needs.parts, certainties.needs.refusal);
  const top = (part: string): Candidate =>
    rankLabels(model.labels, predict(model, featurise(part)).probabilities, null)[0] ?? nothing;
  return {
    understand(text, context) {
      const normalised = normalise(text);
      const { probabilities, aspect } = predict(model, featurise(normalised));
      const ranked = rankLabels(model.labels, probabilities, certainly(normalised));
      const best = ranked[0] ?? nothing;
      const beside = besides(ranked, certainties.unspecified, () => secondNeed(normalised, ranked, top));
      return {
        text,
        ...best,
        aspect: best.intent === 'ask' ? aspect : null,
        alternatives: beside,
        entities: lastSaid(text, extractEntities(text, context)),
      };
    },
  };
}

const nothing: Candidate = { intent: 'out_of_scope', service: null, confidence: 0 };

/** The next best where the best is unsure, every service an unspecified wish may mean, a second wish; best first. */
function besides(
  ranked: readonly Candidate[],
  unspecified: Partial<Record<string, readonly string[]>>,
  secondNeed: () => Candidate | undefined,
): Candidate[] {
  const [best, ...rest] = ranked;
  if (!best) return [];
  const chosen = best.confidence < sureFrom ? rest.slice(0, othersShown) : [];
  const services = unspecified[best.intent];
  const more = services ? bestOfEach(rest, services) : [secondNeed()];
  for (const one of more) {
    if (one && !chosen.some((other) => isSame(one, other))) chosen.push(one);
  }
  return chosen.sort((a, b) => b.confidence - a.confidence);
}

function bestOfEach(ranked: readonly Candidate[], services: readonly string[]): (Candidate | undefined)[] {
  return services.map((service) => ranked.find((candidate) => candidate.service === service));
}

function isSame(a: Candidate, b: Candidate): boolean {
  return a.intent === b.intent && a.service === b.service;
}
