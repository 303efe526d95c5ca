import { Bubble } from '@chatui/core';
import { memo } from 'react';
import type { Entry } from '../conversation/conversation.js';
import { besideCard } from '../receipt/besideCard.js';
import { ReceiptCard } from '../receipt/receiptCard.js';
import { texts } from '../texts.js';
import { CallButtons } from './callButtons.js';
import { LinkedText } from './linkedText.js';
import { Picture } from './picture.js';

interface TheirRowProps {
  entry: Extract<Entry, { kind: 'message' }>;
  startsGroup: boolean;
}

/** One message of the assistant, or of a person. */
export const TheirRow = memo(function TheirRow({ entry, startsGroup }: TheirRowProps) {
  const { message, byHuman, key } = entry;
  const named = byHuman && startsGroup;
  const text = message.receipt ? besideCard(message.text, message.receipt) : message.text;
  return (
    <div className={`row row--theirs${startsGroup ? ' row--start' : ''}`} data-row={key}>
      <span className={named ? 'row-author' : 'visually-hidden'}>
        {byHuman ? texts.log.human : texts.log.assistant}
      </span>
      {text && (
        <Bubble type="text">
          <LinkedText text={text} />
        </Bubble>
      )}
      <CallButtons text={text} />
      {message.pictures.map((picture) => (
        <Picture key={picture.url} url={picture.url} label={texts.picture.theirs} />
      ))}
      {message.receipt && <ReceiptCard receipt={message.receipt} />}
    </div>
  );
});
