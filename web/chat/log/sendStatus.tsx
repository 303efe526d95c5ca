import { Icon, Progress } from '@chatui/core';
import type { Outgoing } from '../outbox/outbox.js';
import { texts } from '../texts.js';

export interface SendControl {
  onResend(id: string): void;
  onDiscard(id: string): void;
}

/** How far an unconfirmed message has got; silent once the server has it. */
export function SendStatus({ item, onResend, onDiscard }: SendControl & { item: Outgoing }) {
  switch (item.state) {
    case 'sent':
      return null;
    case 'waiting':
      return (
        <p className="row-state row-state--waiting">
          <Icon type="clock" /> {texts.own.waiting}
        </p>
      );
    case 'sending':
      return <Sending item={item} />;
    case 'failed':
      return (
        <div className="row-failure">
          <button type="button" className="row-resend" onClick={() => onResend(item.id)}>
            <Icon type="again" />
            {item.reason ? texts.own.reasons[item.reason] : texts.own.failed}
          </button>
          <button
            type="button"
            className="row-discard"
            aria-label={texts.own.discard}
            onClick={() => onDiscard(item.id)}
          >
            {texts.own.discardShort}
          </button>
        </div>
      );
  }
}

function Sending({ item }: { item: Outgoing }) {
  if (item.kind === 'text') return <p className="row-state row-state--sending">{texts.own.sending}</p>;
  return (
    <div className="row-state">
      <Progress value={item.percent} />
      {item.percent === 0 ? texts.picture.preparing : texts.picture.uploading(item.percent)}
    </div>
  );
}
