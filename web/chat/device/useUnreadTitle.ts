import { useEffect, useRef } from 'react';
import type { Entry } from '../conversation/conversation.js';
import { texts } from '../texts.js';

/** Counts in the tab's title what came while the page was out of sight. */
export function useUnreadTitle(entries: readonly Entry[]): void {
  const total = entries.filter((entry) => entry.kind === 'message' && !entry.message.own).length;
  const read = useRef(0);
  useEffect(() => {
    const show = () => {
      if (!document.hidden) read.current = total;
      const unread = total - read.current;
      document.title = unread > 0 ? texts.page.unread(unread) + texts.page.title : texts.page.title;
    };
    show();
    document.addEventListener('visibilitychange', show);
    return () => document.removeEventListener('visibilitychange', show);
  }, [total]);
}
