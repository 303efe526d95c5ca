import type { CertaintyData } from './languageData.js';

/** What a sentence is by its very words; null leaves it to the weights. */
export type Certainty = 'emergency' | 'mental_health' | 'agent' | null;

/** Compiles the operator's expressions; they are tried on normalised text. */
export function createCertainties(data: CertaintyData): (normalised: string) => Certainty {
  const emergency = any(data.emergency.says);
  const happening = any(data.emergency.now);
  const onlyAsked = any(data.emergency.unless);
  const mind = any(data.mental_health.says);
  const otherwise = any(data.mental_health.unless);
  const agent = any(data.agent.says);
  return (normalised) => {
    if (emergency.test(normalised) && happening.test(normalised) && !onlyAsked.test(normalised))
      return 'emergency';
    if (mind.test(normalised) && !otherwise.test(normalised)) return 'mental_health';
    return agent.test(normalised) ? 'agent' : null;
  };
}

function any(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'u');
}
