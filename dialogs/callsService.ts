import type { Service } from '../catalogue/schema.js';
import type { Turn } from './turn.js';

const namedConfidence = 0.35;

/** Calling the service that was understood by its name is as good as certainty. */
export function callsService(turn: Turn): boolean {
  const { service: id, confidence } = turn.understanding;
  const service = turn.parts.catalogue.service(id ?? '');
  return service !== undefined && confidence >= namedConfidence && namesService(turn.words, service);
}

/** Does the sentence call the service by one of its names? */
export function namesService(words: string, { name, aliases }: Service): boolean {
  return [name, ...aliases].some((one) => words.includes(one.toLowerCase()));
}

/** Nothing but the service's name: the customer pressed a suggestion or typed what the menu shows. */
export function exactService(turn: Turn): Service | undefined {
  return turn.parts.catalogue.services.find(({ name, aliases }) =>
    [name, ...aliases].some((one) => one.toLowerCase() === turn.words),
  );
}
