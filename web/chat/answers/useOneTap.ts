import { type MouseEvent, useRef } from 'react';
import type { Answer } from './answerPanel.js';

/** The next question is often there within a blink; so young, nobody has read it. */
const unreadMs = 200;

export interface OneTap {
  answer: Answer;
  onClickCapture(event: MouseEvent): void;
}

/**
 * One question takes one answer, however often a nervous finger taps; and the second half of a double tap is not an
 * answer to the question that has meanwhile appeared under the finger.
 */
export function useOneTap(onAnswer: Answer): OneTap {
  const answered = useRef(false);
  const shownAt = useRef(performance.now());
  return {
    answer(text, choice) {
      if (answered.current) return;
      answered.current = true;
      onAnswer(text, choice);
    },
    onClickCapture(event) {
      if (event.detail > 1 && event.timeStamp - shownAt.current < unreadMs) event.stopPropagation();
    },
  };
}
