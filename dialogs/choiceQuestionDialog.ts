import { readYesNo } from '../nlu/values/yesNo.js';
import { Dialog, type DialogContext, type DialogTurnResult } from './botFramework.js';
import type { ChildOutcome, ChoicePayload } from './outcomes.js';
import { plainWords } from './slotKinds/plainWords.js';
import { readChoice } from './slotKinds/readChoice.js';
import type { PendingQuestion } from './talkState.js';
import type { Turn } from './turn.js';
import { turnOf } from './turnOf.js';

export interface ChoiceQuestion {
  question: PendingQuestion;
  payload: ChoicePayload;
}

/** What the dialog stack keeps; `before` is the question that stands again when this one is done with. */
interface State extends ChoiceQuestion {
  before: PendingQuestion | null;
}

/** Asks one question of a few choices that is no slot of an intake (which service, start now, park, resume, a human …). */
export class ChoiceQuestionDialog extends Dialog<ChoiceQuestion> {
  static readonly dialogId = 'choice_question';

  constructor() {
    super(ChoiceQuestionDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext, asked?: ChoiceQuestion): Promise<DialogTurnResult> {
    if (!asked || !dc.activeDialog) return dc.endDialog();
    const turn = turnOf(dc.context);
    Object.assign(dc.activeDialog.state, { ...asked, before: turn.talk.question } satisfies State);
    turn.ask(asked.question);
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    if (!dc.activeDialog) return dc.endDialog();
    // Written by `beginDialog` above.
    const { question, payload, before } = dc.activeDialog.state as State;
    const value = pickChoice(turn, question, payload.yes);
    turn.talk.question = before;
    const outcome: ChildOutcome =
      value === undefined
        ? { kind: 'unanswered', slot: question.slot, payload }
        : { kind: 'chosen', slot: question.slot, value, payload };
    return dc.endDialog(outcome);
  }
}

/** The value that the message picks. undefined: no answer; null: waved away. */
export function pickChoice(turn: Turn, question: PendingQuestion, yes?: string): string | null | undefined {
  const choices = (question.choices ?? []).map((one) => ({ ...one, words: [], spot: [] }));
  const { text, choice } = turn.incoming;
  const picked = readChoice(text, choice, choices);
  if (picked) return picked.value;
  if (turn.is('cancel') && !choices.some(({ title }) => plainWords(title) === turn.words)) return null;
  const part = turn.words.length <= shortWords ? onlyOneMeant(turn.words, choices) : undefined;
  if (part) return part.value;
  if ((question.kind !== 'yes_no' && yes === undefined) || turn.words.length > longestYes) return undefined;
  const answer = readYesNo(text, question.text);
  if (answer === 'yes' && yes !== undefined) return yes;
  return choices.find(({ value }) => value === answer)?.value;
}

const longestYes = 6;

/** Words beyond this length are rather a new sentence than an answer. */
const shortWords = 10;

/** The choice with which the words share a part that no other choice has (「肿瘤的那个」, 「继续」). */
function onlyOneMeant<T extends { title: string }>(words: string, choices: readonly T[]): T | undefined {
  const parts = Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
  const meant = new Set(
    parts.flatMap((part) => {
      const having = choices.filter(({ title }) => plainWords(title).includes(part));
      return having.length === 1 ? having : [];
    }),
  );
  const [only] = meant;
  return meant.size === 1 ? only : undefined;
}
