import { isDenied, type Sentence } from '../lexicons/readSentence.js';
import type { Finding } from './finding.js';

/** Regular expressions that say one choice of one slot anywhere in running text. */
export interface ChoiceSpotter {
  slot: string;
  value: string;
  patterns: readonly (string | RegExp)[];
}

/** Finds each choice at the first place where it is said and not denied. */
export function createChoiceFinder(spotters: readonly ChoiceSpotter[]): (sentence: Sentence) => Finding[] {
  const compiled = spotters.map(({ slot, value, patterns }) => ({
    slot,
    value,
    patterns: patterns.map(compile),
  }));
  return (sentence) =>
    compiled.flatMap(({ slot, value, patterns }) => {
      for (const pattern of patterns) {
        const span = firstAffirmed(sentence, pattern);
        if (span) return [{ kind: 'choice', role: slot, value, ...span }];
      }
      return [];
    });
}

function compile(pattern: string | RegExp): RegExp {
  const { source, flags } = typeof pattern === 'string' ? { source: pattern, flags: '' } : pattern;
  return new RegExp(source, [...new Set([...flags, 'g', 'u'])].join(''));
}

const denial = { reach: 4, absence: true };

function firstAffirmed(sentence: Sentence, pattern: RegExp): { start: number; end: number } | undefined {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(sentence.plain); match !== null; match = pattern.exec(sentence.plain)) {
    const { index: start } = match;
    const end = start + match[0].length;
    if (end === start) pattern.lastIndex += 1;
    else if (!isDenied(sentence, start, denial)) return { start, end };
  }
  return undefined;
}
