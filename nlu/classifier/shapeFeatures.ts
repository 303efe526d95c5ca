import type { ClassSpan } from './classFinder.js';
import { type AddFeature, featureKinds } from './featureKinds.js';
import { hashText } from './hashing.js';

export interface Shaped {
  normalised: string;
  plain: string;
  spans: readonly ClassSpan[];
  clauses: readonly string[];
}

const question = /\?/;
const mostSpans = 6;
const mostClauses = 5;

/** How a sentence is built, whatever it says: its length, its clauses, how much of it is known words. */
export function addShape({ normalised, plain, spans, clauses }: Shaped, add: AddFeature): void {
  const put = (kind: 'shape' | 'build', what: string): void =>
    add(kind, hashText(what, featureKinds[kind].seed));
  const length = plain.length - 2;
  put('shape', length <= 2 ? 'xs' : length <= 6 ? 's' : length <= 14 ? 'm' : length <= 30 ? 'l' : 'xl');
  put('shape', 'always');
  if (question.test(normalised)) put('shape', '?');
  put('build', `known words ${Math.min(spans.length, mostSpans)}`);
  put('build', `clauses ${Math.min(clauses.length, mostClauses)}`);
  put('build', `known fifths ${knownFifths(spans, length)}`);
}

function knownFifths(spans: readonly ClassSpan[], length: number): number {
  const known = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  return length <= 0 ? 0 : Math.round((known / length) * 5);
}
