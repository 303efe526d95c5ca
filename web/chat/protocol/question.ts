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

export function readQuestion(value: unknown): Question | undefined {
  const raw = asRecord(value);
  const slot = asText(raw['slot']);
  if (slot === '') return undefined;
  return {
    slot,
    kind: oneOf(questionKinds, raw['kind'], 'text'),
    choices: asArray(raw['choices']).flatMap(readChoice),
    unknown: raw['unknown'] === true,
  };
}

/** A choice, or a button of `suggestedActions`: both have a title and a value. */
export function readChoice(value: unknown): Choice[] {
  const raw = asRecord(value);
  const title = asText(raw['title']);
  const own = raw['value'];
  return title === '' ? [] : [{ title, value: typeof own === 'string' ? own : title }];
}
