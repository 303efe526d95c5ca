import { ConfigProvider } from '@chatui/core';
import { useState } from 'react';
import { type Answer, AnswerPanel } from './answers/answerPanel.js';
import { Composer } from './composer/composer.js';
import { pendingAnswer } from './conversation/pendingAnswer.js';
import { useConversation } from './conversation/useConversation.js';
import { type KeyValue, keyValue } from './device/keyValue.js';
import { leaveDevice } from './device/leaveDevice.js';
import { useLargeType } from './device/useLargeType.js';
import { useUnreadTitle } from './device/useUnreadTitle.js';
import { useVisibleHeight } from './device/useVisibleHeight.js';
import { ChatHeader } from './header/chatHeader.js';
import { LinkBanner } from './header/linkBanner.js';
import { IconSprite } from './icons.js';
import { MessageLog } from './log/messageLog.js';
import { texts } from './texts.js';

/** The whole page: who one talks to, what was said, what one can answer, where one writes. */
export function ChatPage() {
  const [store] = useState(() => keyValue(() => window.localStorage));
  const [largeType, setLargeType] = useLargeType(store);
  const [conversation, { say, sendPicture, resend, discard, retry }] = useConversation(store);
  const pending = pendingAnswer(conversation);
  useUnreadTitle(conversation.entries);
  useVisibleHeight();

  const answer: Answer = (text, choice) => {
    say(text, choice);
    // The pressed button vanishes; without a new home the keyboard focus would fall back to the top of the page.
    document.querySelector<HTMLElement>('[data-focus-home]')?.focus({ preventScroll: true });
  };
  return (
    <ConfigProvider locale="zh-CN" elderMode={largeType}>
      <IconSprite />
      <div className="page">
        <ChatHeader
          humanHere={conversation.humanHere}
          largeType={largeType}
          onLargeType={setLargeType}
          onCommand={answer}
          onLeave={() => leave(store)}
        />
        <main className="page-main">
          <LinkBanner link={conversation.link} onRetry={retry} />
          <MessageLog conversation={conversation} onResend={resend} onDiscard={discard}>
            {pending && <AnswerPanel key={pending.key} pending={pending} onAnswer={answer} />}
          </MessageLog>
        </main>
        <footer className="page-foot">
          <Composer question={pending?.question} onSend={say} onPicture={sendPicture} />
        </footer>
      </div>
    </ConfigProvider>
  );
}

/** The page begins anew, as for somebody who was never here. */
function leave(store: KeyValue): void {
  if (!window.confirm(texts.menu.leave.sure)) return;
  leaveDevice([store, keyValue(() => window.sessionStorage)]);
  window.location.reload();
}
