import { Bubble } from '@chatui/core';
import { memo } from 'react';
import type { Outgoing } from '../outbox/outbox.js';
import type { MessageActivity } from '../protocol/activity.js';
import { texts } from '../texts.js';
import { LinkedText } from './linkedText.js';
import { Picture } from './picture.js';
import { type SendControl, SendStatus } from './sendStatus.js';

interface OwnRowProps extends SendControl {
  id: string;
  /** Either how it waits here, or how it stands in the log; one row all its life, so that nothing flickers. */
  content: Outgoing | MessageActivity;
  startsGroup: boolean;
}

/** One message of the customer. */
export const OwnRow = memo(function OwnRow({ id, content, startsGroup, onResend, onDiscard }: OwnRowProps) {
  const outgoing = 'state' in content ? content : undefined;
  const text = 'text' in content ? content.text : '';
  return (
    <div
      className={`row row--own${startsGroup ? ' row--start' : ''} row--${outgoing?.state ?? 'confirmed'}`}
      data-row={id}
    >
      <span className="visually-hidden">{texts.log.you}</span>
      {text && (
        <Bubble type="text">
          <LinkedText text={text} />
        </Bubble>
      )}
      {'forgotten' in content && content.forgotten && <p className="row-cleared">{texts.own.cleared}</p>}
      {pictureUrls(content).map((url) => (
        <Picture key={url} url={url} label={texts.picture.own} />
      ))}
      {outgoing && <SendStatus item={outgoing} onResend={onResend} onDiscard={onDiscard} />}
    </div>
  );
});

function pictureUrls(content: Outgoing | MessageActivity): string[] {
  if ('pictures' in content) return content.pictures.map((picture) => picture.url);
  return content.kind === 'picture' ? [content.previewUrl] : [];
}
