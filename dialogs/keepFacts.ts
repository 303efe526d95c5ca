import type { Turn } from './turn.js';

const mostKept = 30;

/** Facts said before the service is clear go into the service chosen, with the words that told the need. */
export function keepFacts(turn: Turn): void {
  // A question about the service («视频问诊怎么收费») is not what the doctor is to be asked.
  if (turn.understanding.intent !== 'ask') turn.talk.opening ??= turn.incoming.text;
  turn.talk.heard = [...turn.understanding.entities, ...turn.talk.heard].slice(0, mostKept);
}
