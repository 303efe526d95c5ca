import type { TurnContext } from 'botbuilder';
import { ShouliError } from '../errors.js';
import { Turn } from './turn.js';

const key = Symbol('turn');

export function carryTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(key, turn);
}

/** The notebook of the turn under way. @throws ShouliError when a dialog runs outside a turn. */
export function turnOf(context: TurnContext): Turn {
  const turn: unknown = context.turnState.get(key);
  if (turn instanceof Turn) return turn;
  throw new ShouliError('internal', 'a dialog ran outside a turn');
}
