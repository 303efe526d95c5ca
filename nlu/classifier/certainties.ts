import type { CertaintyData } from './languageData.js';

/** What a sentence is by its very words; null leaves it to the weights. */
export type Certainty = 'emergency' | 'mental_health' | 'agent' | null;

/** Compiles the operator's expressions; they are tried on normalised text. */
export function createCertainties(data: CertaintyData): (normalised: string) => Certainty {
  const emergency = any(data.emergency.says);
  const happening = any(data.emergency.now);
  const onlyAsked = any(data.emergency.unless);
  const mind = unless(data.mental_health);
  const tiredOfLife = unless(data.wish_to_die);
  const agent = any(data.agent.says);
  return (normalised) => {
    if (emergency.test(normalised) && happening.test(normalised) && !onlyAsked.test(normalised))
      return 'emergency';
    if (tiredOfLife(normalised) || mind(normalised)) return 'mental_health';
    return agent.test(normalised) ? 'agent' : null;
  };
}

function unless(data: { says: readonly string[]; unless: readonly string[] }): (text: string) => boolean {
  const says = any(data.says);
  const otherwise = any(data.unless);
  return (text) => says.test(text) && !otherwise.test(text);
}

function any(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'u');
}
