import { Icon, Typing } from '@chatui/core';
import { type ReactNode, useMemo, useRef } from 'react';
import type { Conversation } from '../conversation/conversation.js';
import { type Row, timeline } from '../conversation/timeline.js';
import { texts } from '../texts.js';
import { OwnRow } from './ownRow.js';
import type { SendControl } from './sendStatus.js';
import { SystemRow } from './systemRow.js';
import { TheirRow } from './theirRow.js';
import { timeLabel } from './timeLabel.js';
import { useStickToEnd } from './useStickToEnd.js';

interface MessageLogProps extends SendControl {
  conversation: Conversation;
  /** What follows the last message: the answers to choose from. */
  children: ReactNode;
}

/** The conversation so far. New messages are read out politely; what was there on arrival is not. */
export function MessageLog({ conversation, onResend, onDiscard, children }: MessageLogProps) {
  const { entries, outbox, typing, link } = conversation;
  const rows = useMemo(() => timeline({ entries, outbox }), [entries, outbox]);
  const scroller = useRef<HTMLElement>(null);
  const end = useStickToEnd(scroller, rows);
  const now = Date.now();
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable for the arrow keys */}
      <section className="log" ref={scroller} aria-label={texts.log.title} tabIndex={0} data-focus-home>
        <div className="log-column">
          <h2 className="visually-hidden">{texts.log.title}</h2>
          <div role="log" aria-live={link === 'connecting' ? 'off' : 'polite'}>
            {rows.map((row) => (
              <LogRow key={row.key} row={row} now={now} onResend={onResend} onDiscard={onDiscard} />
            ))}
          </div>
          {rows.length === 0 && <p className="row-system">{texts.log.empty}</p>}
          {typing && (
            <div className="row row--theirs row--start row--typing">
              <span className="visually-hidden">{texts.log.typing}</span>
              <Typing />
            </div>
          )}
          {children}
        </div>
      </section>
      {end.away && (
        <button type="button" className="to-latest" onClick={end.go}>
          <Icon type="down" />
          {end.unseen ? texts.log.latest : <span className="visually-hidden">{texts.log.toLatest}</span>}
        </button>
      )}
    </>
  );
}

interface LogRowProps extends SendControl {
  row: Row;
  now: number;
}

function LogRow({ row, now, ...control }: LogRowProps) {
  if (row.kind === 'time') {
    return <p className="row-time">{timeLabel(row.at, now, texts.log.yesterday)}</p>;
  }
  if (row.kind === 'outgoing') {
    return <OwnRow id={row.key} content={row.item} startsGroup={row.startsGroup} {...control} />;
  }
  const { entry, startsGroup } = row;
  if (entry.kind !== 'message') return <SystemRow entry={entry} />;
  return entry.message.own ? (
    <OwnRow id={row.key} content={entry.message} startsGroup={startsGroup} {...control} />
  ) : (
    <TheirRow entry={entry} startsGroup={startsGroup} />
  );
}
