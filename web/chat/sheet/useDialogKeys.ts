import { type RefObject, useEffect, useRef } from 'react';

const focusable = 'a[href], button:not(:disabled), input, select, textarea, summary';

/** Keyboard manners of a modal dialog; the returned ref marks anything inside it. */
export function useDialogKeys(active: boolean, onClose: () => void): RefObject<HTMLDivElement> {
  const content = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (!active) return;
    const before = document.activeElement;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current();
      if (event.key === 'Tab') keepInside(event, content.current?.closest('[role="dialog"]'));
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [active]);
  return content;
}

function keepInside(event: KeyboardEvent, dialog: Element | null | undefined) {
  const stops = [...(dialog?.querySelectorAll<HTMLElement>(focusable) ?? [])];
  const first = stops[0];
  const last = stops[stops.length - 1];
  const inside = dialog?.contains(document.activeElement) ?? false;
  const leaving = !inside || document.activeElement === (event.shiftKey ? first : last);
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
