import type { Service } from '../catalogue/schema.js';
import type { Aspect } from '../nlu/understanding.js';
import type { Turn } from './turn.js';

/** Answers a question about a service from the catalogue, with the clause it rests on; says so where the manual is silent. */
export function answerQuestion(turn: Turn, service: Service, aspect: Aspect): void {
  const { answer, clauses } = service.answers[aspect];
  if (answer === null) {
    turn.say('answer_silent', { service: service.name, hotline: turn.parts.settings.hotline });
    return;
  }
  const quoted = service.clauses
    .filter(({ id }) => clauses.includes(id))
    .map(({ text }) => turn.text('answer_clause', { clause: text }));
  turn.sayText([answer, ...quoted, ...service.notices].join('\n'));
}
