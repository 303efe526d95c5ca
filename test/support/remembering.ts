import type { TalkParts } from '../../dialogs/turn.js';
import type { Understander, Understanding } from '../../nlu/understanding.js';
import { shanghaiDate } from '../../time/localDate.js';

/**
 * The same talk, understanding each sentence once a day: thousands of random customers say the same few hundred things.
 * What is remembered is frozen, so that a dialog that wrote into it would fail.
 */
export function remembering(parts: TalkParts): TalkParts {
  return { ...parts, understander: withMemory(parts.understander) };
}

function withMemory(own: Understander): Understander {
  const known = new Map<string, Understanding>();
  return {
    understand(text, context) {
      const key = `${shanghaiDate(context.now)} ${text}`;
      const understood = known.get(key) ?? frozen(own.understand(text, context));
      known.set(key, understood);
      return understood;
    },
  };
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const one of Object.values(value)) frozen(one);
  return Object.freeze(value);
}
