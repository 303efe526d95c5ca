import { Button } from '@chatui/core';
import type { Choice } from '../protocol/question.js';
import type { Answer } from './answerPanel.js';
import { buttonColumns } from './buttonColumns.js';

interface ChoiceButtonsProps {
  choices: readonly Choice[];
  /** For what leads elsewhere rather than answers. */
  quiet?: boolean;
  onAnswer: Answer;
}

/** One tap, one answer: the title as text, the value beside it. */
export function ChoiceButtons({ choices, quiet = false, onAnswer }: ChoiceButtonsProps) {
  if (choices.length === 0) return null;
  const columns = buttonColumns(choices.map((choice) => choice.title));
  return (
    <div className={`choices choices--${columns}${quiet ? ' choices--quiet' : ''}`}>
      {choices.map(({ title, value }) => (
        <Button
          key={`${value} ${title}`}
          className="choice"
          onClick={() => (value === title ? onAnswer(title) : onAnswer(title, value))}
        >
          {title}
        </Button>
      ))}
    </div>
  );
}
