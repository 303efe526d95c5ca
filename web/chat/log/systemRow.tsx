import type { Entry } from '../conversation/conversation.js';
import { texts } from '../texts.js';

/** A quiet line between messages: who has the conversation now, or that a new one has begun. */
export function SystemRow({ entry }: { entry: Exclude<Entry, { kind: 'message' }> }) {
  const text = systemText(entry);
  return text === undefined ? null : (
    <p className="row-system" data-row={entry.key}>
      {text}
    </p>
  );
}

function systemText(entry: Exclude<Entry, { kind: 'message' }>): string | undefined {
  if (entry.kind === 'renewed') return texts.link.renewed;
  if (entry.state === 'accepted') return texts.log.handoffAccepted;
  return entry.state === 'completed' ? texts.log.handoffCompleted : undefined;
}
