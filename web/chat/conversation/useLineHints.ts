import { useEffect } from 'react';
import type { Outbox } from '../outbox/outbox.js';

/** A message the server took must come back through the stream; when it does not, the stream is dead. */
const echoMs = 8_000;
/** A phone that slept this long has usually lost its sockets without noticing. */
const sleptMs = 20_000;

/** Watches for signs that the line is dead or back, and calls `nudge` then. */
export function useLineHints(nudge: () => void, outbox: Outbox): void {
  const unconfirmed = outbox.find((item) => item.state === 'sent')?.id;
  useEffect(() => {
    if (unconfirmed === undefined) return;
    const timer = setTimeout(nudge, echoMs);
    return () => clearTimeout(timer);
  }, [unconfirmed, nudge]);

  useEffect(() => {
    let hiddenAt = 0;
    const onVisibility = () => {
      if (document.hidden) hiddenAt = Date.now();
      else if (Date.now() - hiddenAt > sleptMs) nudge();
    };
    const onPageShow = (event: PageTransitionEvent) => {
      if (event.persisted) nudge();
    };
    window.addEventListener('online', nudge);
    window.addEventListener('offline', nudge);
    window.addEventListener('pageshow', onPageShow);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.removeEventListener('online', nudge);
      window.removeEventListener('offline', nudge);
      window.removeEventListener('pageshow', onPageShow);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [nudge]);
}
