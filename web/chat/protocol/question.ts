import { asArray, asRecord, asText, oneOf } from './json.js';

export const questionKinds = [
  'yes_no',
  'yes_no_unsure',
  'choice',
  'choices',
  'policy_no',
  'id_last4',
  'date',
  'city',
  'hospital',
  'text',
  'money',
  'integer',
  'name',
  'phone',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

export interface Choice {
  value: string;
  title: string;
}

/** What the assistant is asking; `text` when the page does not know the kind, for typing always answers. */
export interface Question {
  slot: string;
  kind: QuestionKind;
  choices: Choice[];
  /** 不知道 is an answer here, and deserves a button. */
  unknown: boolean;
}

/** From `channelData`; whether 不知道 is an answer may stand in the question or beside it. */
export function readQuestion(channelData: Readonly<Record<string, unknown>>): Question | undefined {
  const raw = asRecord(channelData['question']);
  const slot = asText(raw['slot']);
  if (slot === '') return undefined;
  return {
    slot,
    kind: oneOf(questionKinds, raw['kind'], 'text'),
    choices: asArray(raw['choices']).flatMap(readChoice),
    unknown: raw['unknown'] === true || channelData['unknown'] === true,
  };
}

/** A choice, or a button of `suggestedActions`: both have a title and a value. */
export function readChoice(value: unknown): Choice[] {
  const raw = asRecord(value);
  const title = asText(raw['title']);
  const own = raw['value'];
  return title === '' ? [] : [{ title, value: typeof own === 'string' ? own : title }];
}
