import { Icon } from '@chatui/core';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { inputHints } from '../answers/inputHints.js';
import type { Question } from '../protocol/question.js';
import { texts } from '../texts.js';
import { KeypadButton } from './keypadButton.js';
import { PictureButton } from './pictureButton.js';
import { TextNote } from './textNote.js';
import { textRoom } from './textRoom.js';
import { useAutoGrow } from './useAutoGrow.js';
import { useDraft } from './useDraft.js';

interface ComposerProps {
  question: Question | undefined;
  onSend(text: string): void;
  onPicture(file: File): void;
}

/** The text box: always there, whatever else is offered. Enter sends, Shift+Enter begins a new line. */
export function Composer({ question, onSend, onPicture }: ComposerProps) {
  const [text, setText] = useDraft();
  const [letters, setLetters] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const noteId = useId();
  const hints = inputHints(question);
  const room = textRoom(text);
  const sendable = room.length > 0 && room.over === 0;
  useAutoGrow(box, text);

  const send = (event: { preventDefault(): void }) => {
    event.preventDefault();
    if (!sendable) return;
    onSend(text.trim());
    setText('');
    box.current?.focus();
  };
  return (
    <form className="composer" onSubmit={send}>
      <TextNote id={noteId} room={room} />
      <PictureButton onPicture={onPicture} />
      <textarea
        ref={box}
        className="composer-text"
        rows={1}
        value={text}
        aria-label={texts.composer.title}
        aria-describedby={noteId}
        aria-invalid={room.over > 0}
        placeholder={hints.example ? texts.composer.examples[hints.example] : texts.composer.placeholder}
        inputMode={letters ? 'text' : (hints.keypad ?? 'text')}
        autoComplete={hints.autoComplete}
        autoCapitalize={hints.autoCapitalize ?? 'sentences'}
        enterKeyHint="send"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => sendsNow(event) && send(event)}
      />
      {hints.keypad && <KeypadButton letters={letters} onLetters={setLetters} box={box} />}
      <button type="submit" className="composer-send" disabled={!sendable} aria-label={texts.composer.send}>
        <Icon type="send" />
      </button>
    </form>
  );
}

/** While an input method composes, Enter picks a word. */
function sendsNow(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing;
}
