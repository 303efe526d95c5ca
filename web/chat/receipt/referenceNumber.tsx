import { Button, Icon } from '@chatui/core';
import { useState } from 'react';
import { copyText } from '../device/copyText.js';
import { texts } from '../texts.js';

/** The number to quote on the phone, large enough to read out, with a button that copies it. */
export function ReferenceNumber({ reference }: { reference: string }) {
  const [result, setResult] = useState<'copied' | 'failed'>();
  const copy = async () => setResult((await copyText(reference)) ? 'copied' : 'failed');
  return (
    <div className="reference">
      <p className="reference-label">{texts.receipt.reference}</p>
      <div className="reference-line">
        <strong className="reference-number">{reference}</strong>
        <Button className="reference-copy" onClick={() => void copy()}>
          <Icon type={result === 'copied' ? 'check' : 'copy'} />
          {result === 'copied' ? texts.receipt.copied : texts.receipt.copy}
        </Button>
      </div>
      <p className={result === 'failed' ? 'reference-hint' : 'visually-hidden'} role="status">
        {result === 'copied' && texts.receipt.copied}
        {result === 'failed' && texts.receipt.copyFailed}
      </p>
    </div>
  );
}
