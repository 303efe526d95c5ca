import type { Utterance } from '../nlu/classifier/utterance.js';
import type { Candidate } from '../nlu/understanding.js';
import type { ReviewUtterance } from './reviewUtterance.js';

/** A line as `data/utterances/*.jsonl` holds them, with a guess to be checked and the reason for the look. */
export type LabelLine = Utterance & { note: string };

/** One line for each text; where the same was said several times, what is known of the latest that turned out. */
export function toLabelLines(utterances: readonly ReviewUtterance[]): LabelLine[] {
  const byText = new Map<string, ReviewUtterance[]>();
  for (const one of utterances) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  return [...byText.values()].flatMap((same) => {
    const told = same.findLast(({ turnedOut }) => turnedOut?.service || turnedOut?.intent) ?? same.at(-1);
    return told ? [{ ...guess(told), note: noteOf(told, same.length) }] : [];
  });
}

function guess({ text, read, opinion, turnedOut }: ReviewUtterance): Utterance {
  const { intent, service } =
    turnedOut?.service || turnedOut?.intent ? meant(read, turnedOut) : (opinion ?? read);
  const aspect = intent === 'ask' ? (opinion?.aspect ?? read.aspect ?? 'what') : null;
  return { text, service, intent, aspect };
}

/** Whoever asked about a service asked about the one it turned out to be. */
function meant(
  read: ReviewUtterance['read'],
  { intent, service }: NonNullable<ReviewUtterance['turnedOut']>,
): Pick<Utterance, 'intent' | 'service'> {
  return { service, intent: intent ?? (read.intent === 'ask' ? 'ask' : 'apply') };
}

function noteOf({ cause, day, read, opinion, turnedOut }: ReviewUtterance, times: number): string {
  const readings = [read, ...read.alternatives].map((one) => `${nameOf(one)} ${one.confidence.toFixed(2)}`);
  return [
    cause,
    `read as ${readings.join(', ')}`,
    ...(opinion ? [`second opinion ${nameOf(opinion)}`] : []),
    ...(turnedOut ? [[turnedOut.how, turnedOut.intent, turnedOut.service].filter(Boolean).join(' ')] : []),
    times > 1 ? `${day}, ${times} times` : day,
  ].join('; ');
}

function nameOf({ intent, service }: Pick<Candidate, 'intent' | 'service'>): string {
  return service === null ? intent : `${intent}:${service}`;
}
