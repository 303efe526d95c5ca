import { type RefObject, useEffect, useRef } from 'react';

const focusable = 'a[href], button:not(:disabled), input, select, textarea, summary';

/** The popup makes itself visible first; what is not visible takes no focus. */
const enterMs = 60;

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
    const entering = setTimeout(
      () => enter(content.current?.closest<HTMLElement>('[role="dialog"]')),
      enterMs,
    );
    return () => {
      clearTimeout(entering);
      document.removeEventListener('keydown', onKey);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [active]);
  return content;
}

/** The dialog itself and not its first button: a screen reader then says the title, and Enter presses nothing. */
function enter(dialog: HTMLElement | null | undefined) {
  dialog?.setAttribute('tabindex', '-1');
  dialog?.focus({ preventScroll: true });
}

function keepInside(event: KeyboardEvent, dialog: Element | null | undefined) {
  const stops = [...(dialog?.querySelectorAll<HTMLElement>(focusable) ?? [])];
  const first = stops[0];
  const last = stops[stops.length - 1];
  const inside = dialog?.contains(document.activeElement) ?? false;
  const edge: unknown[] = event.shiftKey ? [first, dialog] : [last];
  const leaving = !inside || edge.includes(document.activeElement);
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
