import type { Aspect } from '../nlu/understanding.js';
import type { Turn } from './turn.js';

/** A question that leaves out its subject, right behind an explanation («那运费谁出?»): the aspect it asks about. */
export function asksOn(turn: Turn, slot: string | undefined): Aspect | null {
  return slot === 'start_now' && turn.is('question') ? turn.parts.moves.aspectOf(turn.words) : null;
}
