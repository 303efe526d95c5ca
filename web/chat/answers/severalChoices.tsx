import { Button, Icon } from '@chatui/core';
import { useState } from 'react';
import type { Choice } from '../protocol/question.js';
import { texts } from '../texts.js';
import type { Answer } from './answerPanel.js';
import { buttonColumns } from './buttonColumns.js';

/** Several answers at once: chips to toggle, and one button that sends them all. */
export function SeveralChoices({ choices, onAnswer }: { choices: readonly Choice[]; onAnswer: Answer }) {
  const [values, setValues] = useState<ReadonlySet<string>>(new Set());
  const chosen = choices.filter((choice) => values.has(choice.value));
  const toggle = (value: string) => {
    const next = new Set(values);
    if (!next.delete(value)) next.add(value);
    setValues(next);
  };
  const send = () =>
    onAnswer(
      chosen.map((choice) => choice.title).join('、'),
      chosen.map((choice) => choice.value),
    );
  return (
    <>
      <fieldset className={`choices choices--${buttonColumns(choices.map((choice) => `✓ ${choice.title}`))}`}>
        <legend className="visually-hidden">{texts.answers.several}</legend>
        {choices.map(({ title, value }) => (
          <Button
            key={value}
            className="choice choice--toggle"
            aria-pressed={values.has(value)}
            onClick={() => toggle(value)}
          >
            {values.has(value) && <Icon type="check" />}
            {title}
          </Button>
        ))}
      </fieldset>
      <Button className="answers-confirm" color="primary" disabled={chosen.length === 0} onClick={send}>
        {chosen.length === 0 ? texts.answers.confirm : texts.answers.chosen(chosen.length)}
      </Button>
    </>
  );
}
