import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Row } from '../conversation/timeline.js';

/** Nearer to the end than this counts as being there. */
const nearPx = 90;
/** The way back is offered from this far, unless something new came. */
const awayScreens = 0.5;
/** Room above a message that is scrolled to its beginning. */
const headroomPx = 10;

export interface LogEnd {
  /** The reader has scrolled up. */
  away: boolean;
  /** Something new came meanwhile. */
  unseen: boolean;
  go(): void;
}

/**
 * Keeps the newest message in view unless the reader has scrolled up. An answer taller than the screen is shown from
 * its beginning, since that is where reading begins.
 */
export function useStickToEnd(scroller: RefObject<HTMLElement>, rows: readonly Row[]): LogEnd {
  const pinned = useRef(true);
  const seenKeys = useRef(new Set<string>());
  const [away, setAway] = useState(false);
  const [unseen, setUnseen] = useState(false);

  const go = useCallback(() => {
    pinned.current = true;
    toEnd(scroller.current);
  }, [scroller]);

  useLayoutEffect(() => {
    const element = scroller.current;
    const fresh = rows.filter((row) => row.kind !== 'time' && !seenKeys.current.has(row.key));
    const first = fresh[0];
    const arrived = seenKeys.current.size > 0;
    for (const row of fresh) seenKeys.current.add(row.key);
    if (!element || !first) return;
    const written = fresh.some((row) => row.kind === 'outgoing');
    if (!arrived || written) return go();
    if (!pinned.current) return setUnseen(true);
    pinned.current = showFrom(element, first.key);
  }, [rows, scroller, go]);

  useEffect(() => {
    if (!scroller.current) return;
    return watch(scroller.current, pinned, (isAway) => {
      setAway(isAway);
      if (pinned.current) setUnseen(false);
    });
  }, [scroller]);

  return { away, unseen, go };
}

/** Keeps `pinned` true while the reader is at the end, and the end in view while it is; answers how to stop. */
function watch(element: HTMLElement, pinned: { current: boolean }, onChange: (away: boolean) => void) {
  let top = element.scrollTop;
  const onScroll = () => {
    const distance = distanceToEnd(element);
    // A picture that loads moves the end away; only scrolling up means that the reader wants to stay.
    if (distance < nearPx) pinned.current = true;
    else if (element.scrollTop < top) pinned.current = false;
    top = element.scrollTop;
    onChange(!pinned.current && distance > Math.max(nearPx * 2, element.clientHeight * awayScreens));
  };
  const onResize = () => {
    if (pinned.current) toEnd(element);
    onScroll();
  };
  element.addEventListener('scroll', onScroll, { passive: true });
  const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(onResize);
  for (const watched of [element, ...element.children]) observer?.observe(watched);
  return () => {
    element.removeEventListener('scroll', onScroll);
    observer?.disconnect();
  };
}

function toEnd(element: HTMLElement | null) {
  if (element) element.scrollTop = element.scrollHeight;
}

function distanceToEnd(element: HTMLElement): number {
  return element.scrollHeight - element.scrollTop - element.clientHeight;
}

/** Shows the end, or the row's beginning when both do not fit; true when the end is in view. */
function showFrom(element: HTMLElement, key: string): boolean {
  toEnd(element);
  const row = [...element.querySelectorAll<HTMLElement>('[data-row]')].find(
    (one) => one.dataset['row'] === key,
  );
  if (!row) return true;
  const hidden = element.getBoundingClientRect().top + headroomPx - row.getBoundingClientRect().top;
  if (hidden <= 0) return true;
  element.scrollTop -= hidden;
  return false;
}
