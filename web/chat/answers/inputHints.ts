import type { Question, QuestionKind } from '../protocol/question.js';

/** How the text box helps with one kind of answer. Plain words stay possible whatever it says. */
export interface InputHints {
  /** A keypad to begin with; the customer can switch to letters. */
  keypad: 'tel' | 'numeric' | undefined;
  autoComplete: string;
  autoCapitalize: 'characters' | 'none' | undefined;
  /** Key of the example shown in the empty box. */
  example: keyof typeof examples | undefined;
}

const examples = {
  phone: true,
  id_last4: true,
  policy_no: true,
  money: true,
  integer: true,
  name: true,
  date: true,
  city: true,
  hospital: true,
} as const satisfies Partial<Record<QuestionKind, true>>;

/** An ID number may end in X and an amount may be 「五万多」: those keep the full keyboard. */
export function inputHints(question: Question | undefined): InputHints {
  const kind = question?.kind;
  return {
    keypad: kind === 'phone' ? 'tel' : kind === 'integer' ? 'numeric' : undefined,
    autoComplete: autoComplete(question),
    autoCapitalize: kind === 'policy_no' || kind === 'id_last4' ? 'characters' : undefined,
    example: kind !== undefined && isExample(kind) ? kind : undefined,
  };
}

function autoComplete(question: Question | undefined): string {
  if (question?.kind === 'phone') return 'tel';
  if (question?.kind === 'name') return 'name';
  return question?.slot === 'address' ? 'street-address' : 'off';
}

function isExample(kind: QuestionKind): kind is keyof typeof examples {
  return kind in examples;
}
