import type { Played, PlayedTurn } from './playTranscript.js';
import type { Transcript } from './transcript.js';

/** @returns every way in which what was played differs from what was written; none when it is as written. */
export function checkTranscript(transcript: Transcript, played: Played): string[] {
  const turns = transcript.turns.flatMap((turn, index) => {
    const heard = played.turns[index];
    const place = `turn ${index + 1} (${turn.say ?? JSON.stringify(turn.press ?? '(picture)')})`;
    return heard
      ? checkTurn(turn, heard, lastQuestion(played.turns.slice(0, index))).map((one) => `${place}: ${one}`)
      : [`${place}: was not played`];
  });
  return [...turns, ...checkEnd(transcript, played)];
}

type TurnExpectation = Transcript['turns'][number];

function checkTurn(turn: TurnExpectation, heard: PlayedTurn, before: string | undefined): string[] {
  const said = heard.texts.join('\n');
  const asked = heard.questions.at(-1);
  return [
    ...differs('asks', turn.asks, asked?.slot ?? null),
    ...(turn.sameWords && asked?.text !== before ? [`asks in other words: ${asked?.text}`] : []),
    ...(turn.says ?? [])
      .filter((part) => !said.includes(part))
      .map((part) => `does not say ${part}; said: ${said}`),
    ...(turn.omits ?? []).filter((part) => said.includes(part)).map((part) => `says ${part}; said: ${said}`),
    ...differs('receipt', turn.receipt, heard.receipts.at(-1)?.outcome ?? null),
    ...differs('events', turn.events, heard.events),
    ...differs('choices', turn.choices, asked?.choices),
    ...(turn.suggests ?? [])
      .filter((title) => !heard.suggestions.includes(title))
      .map((title) => `does not suggest ${title}: ${heard.suggestions.join(' ')}`),
  ];
}

function checkEnd({ ends, neverAsks }: Transcript, played: Played): string[] {
  const asked = played.turns.flatMap(({ questions }) => questions.map(({ slot }) => slot));
  const never = neverAsks.filter((slot) => asked.includes(slot)).map((slot) => `asked ${slot}`);
  if (!ends) return never;
  const receipt = played.turns.flatMap(({ receipts }) => receipts).at(-1);
  if (!receipt) return [...never, 'no receipt was given'];
  const reasons = receipt.reasons.map(({ code, verdict, basis }, index) =>
    ends.reasons?.[index]?.split(' ').length === 3 ? `${code} ${verdict} ${basis}` : `${code} ${verdict}`,
  );
  return [
    ...never,
    ...differs('outcome', ends.outcome, receipt.outcome),
    ...differs('service', ends.service, receipt.service),
    ...differs('has reference', ends.reference, receipt.reference !== null),
    ...Object.entries(ends.slots).flatMap(([slot, value]) =>
      differs(`slot ${slot}`, value, receipt.slots[slot]),
    ),
    ...ends.without.filter((slot) => slot in receipt.slots).map((slot) => `has slot ${slot}`),
    ...differs('reasons', ends.reasons, reasons),
    ...(ends.nextSteps ?? [])
      .filter((part) => !receipt.nextSteps.join('\n').includes(part))
      .map((part) => `next steps lack ${part}: ${receipt.nextSteps.join(' / ')}`),
  ];
}

function lastQuestion(turns: PlayedTurn[]): string | undefined {
  return turns.flatMap(({ questions }) => questions).at(-1)?.text;
}

function differs(what: string, expected: unknown, found: unknown): string[] {
  if (expected === undefined || sorted(expected) === sorted(found)) return [];
  return [`${what} should be ${JSON.stringify(expected)}, is ${JSON.stringify(found)}`];
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort())
      : one,
  );
}
