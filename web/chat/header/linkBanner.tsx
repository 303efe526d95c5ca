import { useEffect, useState } from 'react';
import type { LinkState } from '../connection/connection.js';
import { texts } from '../texts.js';

/** A line that comes back within this is nobody's worry. */
const patienceMs = 1_500;

/** Says that the line is down, and offers not to wait. */
export function LinkBanner({ link, onRetry }: { link: LinkState; onRetry(): void }) {
  const down = link !== 'online';
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!down) return setShown(false);
    const timer = setTimeout(() => setShown(true), patienceMs);
    return () => clearTimeout(timer);
  }, [down]);
  return (
    <div className="banner" role="status" data-shown={down && shown}>
      {down && shown && (
        <>
          <span>{link === 'connecting' ? texts.link.connecting : texts.link.offline}</span>
          <button type="button" className="banner-retry" onClick={onRetry}>
            {texts.link.retry}
          </button>
        </>
      )}
    </div>
  );
}
