import type { Turn } from './turn.js';

/** One short sentence; and for the rest of the day nothing is offered, guessed or pressed on them. */
export function condole(turn: Turn): void {
  turn.talk.sorrow = turn.today;
  turn.say('condolence', {});
}

/** Words of somebody who mourns, and that are no clear wish. */
export function mourns({ talk, today }: Turn): boolean {
  return talk.sorrow === today;
}
