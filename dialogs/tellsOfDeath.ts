import type { Turn } from './turn.js';

/** A longer sentence about a death wants something else besides. */
const shortNews = 14;

/** Somebody has died, and nothing else is said. */
export function tellsOfDeath(turn: Turn): boolean {
  return turn.is('bereavement') && turn.words.length <= shortNews;
}
