import { useState } from 'react';
import { keyValue } from '../device/keyValue.js';

const key = 'shouli.draft';
const store = () => keyValue(() => window.sessionStorage);

/** What is typed but not sent: survives when a phone throws the page away to look something up in another app. */
export function useDraft(): [string, (text: string) => void] {
  const [text, setText] = useState(() => store().get(key) ?? '');
  const keep = (next: string) => {
    setText(next);
    if (next === '') store().remove(key);
    else store().set(key, next);
  };
  return [text, keep];
}
