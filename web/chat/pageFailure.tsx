import { Button } from '@chatui/core';
import { texts } from './texts.js';

/** What is left when the page itself is broken: the way to people, and a fresh start. Nothing said is lost by it. */
export function PageFailure() {
  return (
    <main className="opening">
      <h1>{texts.page.broken}</h1>
      <p>{texts.page.brokenHint}</p>
      <p>
        <a className="opening-call" href={`tel:${texts.hotline.number}`}>
          {texts.hotline.number}
        </a>
      </p>
      <Button color="primary" size="lg" onClick={() => window.location.reload()}>
        {texts.page.reload}
      </Button>
    </main>
  );
}
