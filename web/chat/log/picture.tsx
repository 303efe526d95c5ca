import { Icon } from '@chatui/core';
import { useState } from 'react';
import { Sheet } from '../sheet/sheet.js';
import { texts } from '../texts.js';

/** A thumbnail that opens large. */
export function Picture({ url, label }: { url: string; label: string }) {
  const [open, setOpen] = useState(false);
  const [broken, setBroken] = useState(false);
  if (broken) {
    return (
      <p className="picture picture--broken">
        <Icon type="picture" /> {texts.picture.broken}
      </p>
    );
  }
  return (
    <>
      <button className="picture" type="button" onClick={() => setOpen(true)} aria-label={texts.picture.open}>
        <img src={url} alt={label} onError={() => setBroken(true)} />
      </button>
      <Sheet title={label} active={open} className="picture-sheet" onClose={() => setOpen(false)}>
        <img className="picture-large" src={url} alt={label} />
      </Sheet>
    </>
  );
}
