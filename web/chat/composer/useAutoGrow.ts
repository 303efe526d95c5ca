import { type RefObject, useLayoutEffect } from 'react';

const maxLines = 5;

/** Lets a text box grow with its text, up to a few lines. */
export function useAutoGrow(box: RefObject<HTMLTextAreaElement>, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.height = 'auto';
    const style = getComputedStyle(element);
    const padding = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom);
    const most = Number.parseFloat(style.lineHeight) * maxLines + padding;
    element.style.height = `${Math.min(element.scrollHeight, most)}px`;
    element.style.overflowY = element.scrollHeight > most ? 'auto' : 'hidden';
  }, [box, text]);
}
