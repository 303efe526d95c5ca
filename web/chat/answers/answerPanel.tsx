import { lazy, Suspense } from 'react';
import type { PendingAnswer } from '../conversation/pendingAnswer.js';
import type { Choice, Question } from '../protocol/question.js';
import { texts } from '../texts.js';
import { ChoiceButtons } from './choiceButtons.js';
import { DatePicker } from './datePicker.js';
import { SeveralChoices } from './severalChoices.js';
import { useOneTap } from './useOneTap.js';

/** Every division of the country: fetched only when a place is asked. Typing does as well when it cannot be had. */
const CityPicker = lazy(() => import('./cityPicker.js').catch(() => ({ default: CityUnavailable })));

/** Values of choices that say the same as 不知道 in the question's own words. */
const noAnswer = new Set(['unsure', 'none']);

export type Answer = (text: string, choice?: string | string[]) => void;

/** The answers one can give without typing; a text box is always below. */
export function AnswerPanel({ pending, onAnswer }: { pending: PendingAnswer; onAnswer: Answer }) {
  const { question, left } = pending;
  const { answer, onClickCapture } = useOneTap(onAnswer);
  const several = question?.kind === 'choices';
  const choices = several ? [] : answerChoices(pending);
  return (
    <section
      className="answers"
      aria-label={texts.answers.label}
      data-slot={question?.slot}
      onClickCapture={onClickCapture}
    >
      <p className="answers-left">
        {[left === undefined ? [] : texts.answers.left(left), several ? texts.answers.several : []]
          .flat()
          .join(' · ')}
      </p>
      {question?.kind === 'date' && <DatePicker slot={question.slot} onAnswer={answer} />}
      {question?.kind === 'city' && (
        <Suspense fallback={<p className="answers-hint">{texts.answers.city.loading}</p>}>
          <CityPicker onAnswer={answer} />
        </Suspense>
      )}
      {several && <SeveralChoices choices={pending.choices} onAnswer={answer} />}
      <ChoiceButtons choices={choices} onAnswer={answer} />
      <ChoiceButtons choices={otherChoices(pending)} quiet={question !== undefined} onAnswer={answer} />
    </section>
  );
}

function CityUnavailable(_: { onAnswer: Answer }) {
  return <p className="answers-hint">{texts.answers.city.failed}</p>;
}

function answerChoices({ question, choices }: PendingAnswer): readonly Choice[] {
  if (choices.length > 0) return choices;
  if (question?.kind === 'yes_no') return texts.answers.yesNo;
  return question?.kind === 'yes_no_unsure' ? texts.answers.yesNoUnsure : [];
}

function otherChoices({ question, choices, others }: PendingAnswer): readonly Choice[] {
  const wanted = question?.unknown === true && !offersUnknown(question, [...choices, ...others]);
  const unknown = { title: texts.answers.unknown, value: texts.answers.unknown };
  return wanted ? [...others, unknown] : others;
}

function offersUnknown(question: Question, choices: readonly Choice[]): boolean {
  if (question.kind === 'yes_no_unsure' && question.choices.length === 0) return true;
  return choices.some(({ value, title }) => title === texts.answers.unknown || noAnswer.has(value));
}
