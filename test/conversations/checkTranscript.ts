import { differs } from './differs.js';
import type { Played, PlayedTurn } from './playTranscript.js';
import type { Transcript } from './transcript.js';

/** @returns every way in which what was played differs from what was written; none when it is as written. */
export function checkTranscript(transcript: Transcript, played: Played): string[] {
  const turns = transcript.turns.flatMap((turn, index) => {
    const heard = played.turns[index];
    const place = `turn ${index + 1} (${turn.say?.slice(0, 80) ?? JSON.stringify(turn.press ?? '(picture)')})`;
    return heard
      ? checkTurn(turn, heard, played.turns.slice(0, index)).map((one) => `${place}: ${one}`)
      : [`${place}: was not played`];
  });
  return [...turns, ...checkEnd(transcript, played)];
}

type TurnExpectation = Transcript['turns'][number];

function checkTurn(turn: TurnExpectation, heard: PlayedTurn, earlier: PlayedTurn[]): string[] {
  const said = heard.texts.join('\n');
  const asked = heard.questions.at(-1);
  const before = lastQuestion(earlier);
  const reference = lastReference([...earlier, heard]);
  return [
    ...(turn.waits && said !== '' ? [`answers at once: ${said}`] : []),
    ...differs('asks', turn.asks, asked?.slot ?? null),
    ...differs('questions left', turn.left, asked?.left),
    ...(turn.sameWords && asked?.text !== before ? [`asks in other words: ${asked?.text}`] : []),
    ...(turn.otherWords && asked?.text === before ? [`asks in the same words: ${asked?.text}`] : []),
    ...(turn.says ?? [])
      .map((part) => part.replace('{reference}', reference))
      .filter((part) => !said.includes(part))
      .map((part) => `does not say ${part}; said: ${said}`),
    ...(turn.opensWith === undefined || said.startsWith(turn.opensWith)
      ? []
      : [`does not open with ${turn.opensWith}; said: ${said}`]),
    ...(turn.saysOnce ?? [])
      .filter((part) => said.split(part).length !== 2)
      .map((part) => `does not say ${part} exactly once; said: ${said}`),
    ...(turn.omits ?? []).filter((part) => said.includes(part)).map((part) => `says ${part}; said: ${said}`),
    ...differs('receipt', turn.receipt, heard.receipts.at(-1)?.outcome ?? null),
    ...differs('events', turn.events, heard.events),
    ...checkHandoff(turn, heard),
    ...differs('choices', turn.choices, asked?.choices),
    ...(turn.suggests ?? [])
      .filter((title) => !heard.suggestions.includes(title))
      .map((title) => `does not suggest ${title}: ${heard.suggestions.join(' ')}`),
  ];
}

function checkHandoff({ handsOver }: TurnExpectation, heard: PlayedTurn): string[] {
  if (!handsOver) return [];
  const handed = heard.handoffs.at(-1);
  if (!handed) return ['hands nothing over'];
  return [
    ...differs('service handed over', handsOver.service, handed.service),
    ...Object.entries(handsOver.slots).flatMap(([slot, value]) =>
      differs(`slot ${slot} handed over`, value, handed.slots[slot]),
    ),
    ...differs('handoff state', handsOver.state, heard.handoffStates.at(-1)),
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

function lastReference(turns: PlayedTurn[]): string {
  const told = turns.flatMap(({ receipts, handoffs }) => [...receipts, ...handoffs]);
  return told.flatMap(({ reference }) => reference ?? []).at(-1) ?? '(no reference was told)';
}
