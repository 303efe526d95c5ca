import type { RefObject } from 'react';
import { texts } from '../texts.js';

interface KeypadButtonProps {
  letters: boolean;
  onLetters(letters: boolean): void;
  box: RefObject<HTMLTextAreaElement>;
}

/** Switches between the keypad that a question suggests and the full keyboard, on which one can also ask back. */
export function KeypadButton({ letters, onLetters, box }: KeypadButtonProps) {
  const toggle = () => {
    onLetters(!letters);
    // A phone takes up a changed keypad only when the box is entered anew.
    box.current?.blur();
    setTimeout(() => box.current?.focus(), 50);
  };
  return (
    <button
      type="button"
      className="composer-keys"
      aria-label={letters ? texts.composer.keypad : texts.composer.keyboard}
      onClick={toggle}
    >
      {letters ? texts.composer.keypadShort : texts.composer.keyboardShort}
    </button>
  );
}
