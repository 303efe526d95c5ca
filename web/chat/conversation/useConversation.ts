import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { customerId } from '../device/customerId.js';
import type { KeyValue } from '../device/keyValue.js';
import { randomBytes } from '../device/randomBytes.js';
import { loadOutbox, saveOutbox } from '../outbox/savedOutbox.js';
import { ChatLine } from './chatLine.js';
import { type Conversation, conversationReducer, newConversation } from './conversation.js';
import { pictureItem, textItem } from './outgoingItem.js';
import { useLineHints } from './useLineHints.js';

export interface ConversationControl {
  say(text: string, choice?: string | string[]): void;
  sendPicture(file: File): void;
  resend(id: string): void;
  discard(id: string): void;
  /** Reconnects now. */
  retry(): void;
}

/** Dots that never end would promise an answer that is not coming. */
const typingLastsMs = 12_000;

/** The one conversation of this page: its state, and everything the customer can do to it. */
export function useConversation(store: KeyValue): [Conversation, ConversationControl] {
  const [conversation, dispatch] = useReducer(conversationReducer, store, (from) =>
    newConversation(loadOutbox(from)),
  );
  const [pictures] = useState(() => new Map<string, File>());
  const [line] = useState(
    () => new ChatLine({ store, customerId: customerId(store, randomBytes), pictures, dispatch }),
  );
  const control = useMemo<ConversationControl>(
    () => ({
      say: (text, choice) => dispatch({ type: 'written', item: textItem(text, choice) }),
      sendPicture(file) {
        const item = pictureItem(file);
        pictures.set(item.id, file);
        dispatch({ type: 'written', item });
      },
      resend: (id) => dispatch({ type: 'outgoing', id, change: { state: 'waiting' } }),
      discard: (id) => dispatch({ type: 'discarded', id }),
      retry: () => line.nudge(),
    }),
    [line, pictures],
  );
  useEffect(() => {
    line.start();
    return () => line.stop();
  }, [line]);
  useLineHints(control.retry, conversation.outbox);
  useOutbox(conversation, { line, store, pictures });
  useTypingEnd(conversation, () => dispatch({ type: 'typing_over' }));
  return [conversation, control];
}

interface OutboxHome {
  line: ChatLine;
  store: KeyValue;
  pictures: Map<string, File>;
}

/** Keeps what is unsent on the device, sends it as soon as there is a line, and lets go of what has arrived. */
function useOutbox({ outbox, link }: Conversation, { line, store, pictures }: OutboxHome) {
  const saved = useRef(outbox);
  useEffect(() => {
    const kept = new Set(outbox.map((item) => item.id));
    for (const item of saved.current) {
      if (item.kind !== 'picture' || kept.has(item.id)) continue;
      pictures.delete(item.id);
      URL.revokeObjectURL(item.previewUrl);
    }
    saveOutbox(store, saved.current, outbox);
    saved.current = outbox;
    if (link === 'online') line.send(outbox.filter((item) => item.state === 'waiting'));
  }, [store, line, pictures, link, outbox]);
}

function useTypingEnd({ typing, entries }: Conversation, onEnd: () => void) {
  const end = useRef(onEnd);
  end.current = onEnd;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new entry starts the wait anew
  useEffect(() => {
    if (!typing) return;
    const timer = setTimeout(() => end.current(), typingLastsMs);
    return () => clearTimeout(timer);
  }, [typing, entries]);
}
