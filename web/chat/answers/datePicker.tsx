import { Button } from '@chatui/core';
import { useId, useState } from 'react';
import { shanghaiDate } from '../../../time/localDate.js';
import { texts } from '../texts.js';
import type { Answer } from './answerPanel.js';
import { ChoiceButtons } from './choiceButtons.js';
import { dateLimits, dateText } from './dateLimits.js';

/** The phone's own date wheel. The box below takes 「上个月15号」 as well. */
export function DatePicker({ slot, onAnswer }: { slot: string; onAnswer: Answer }) {
  const [date, setDate] = useState('');
  const id = useId();
  const limits = dateLimits(slot, shanghaiDate(Date.now()));
  const words = texts.answers.date;
  const near = [words.today, words.yesterday].map((title) => ({ title, value: title }));
  const valid = date >= limits.min && date <= limits.max;
  return (
    <>
      {limits.nearDays && <ChoiceButtons choices={near} onAnswer={onAnswer} />}
      <label className="answers-hint" htmlFor={id}>
        {words.label}
      </label>
      <div className="date-line">
        <input
          id={id}
          className="field"
          type="date"
          min={limits.min}
          max={limits.max}
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
        <Button color="primary" disabled={!valid} onClick={() => onAnswer(dateText(date))}>
          {texts.answers.confirm}
        </Button>
      </div>
    </>
  );
}
