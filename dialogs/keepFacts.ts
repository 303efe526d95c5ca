import type { Turn } from './turn.js';

const mostKept = 30;

/** Facts said before the service is clear go into the service chosen, with the words that told the need. */
export function keepFacts(turn: Turn): void {
  turn.talk.opening ??= turn.incoming.text;
  turn.talk.heard = [...turn.understanding.entities, ...turn.talk.heard].slice(0, mostKept);
}
