import { Button, Icon } from '@chatui/core';
import { useState } from 'react';
import { texts } from '../texts.js';
import { MenuSheet } from './menuSheet.js';

interface ChatHeaderProps {
  humanHere: boolean;
  largeType: boolean;
  onLargeType(large: boolean): void;
  onCommand(text: string): void;
  onLeave(): void;
}

/** Who one is talking to, a person one tap away, and the hotline one tap away. */
export function ChatHeader({ humanHere, largeType, onLargeType, onCommand, onLeave }: ChatHeaderProps) {
  const [menuOpen, setMenuOpen] = useState(false);
  return (
    <header className="head">
      <div className="head-bar">
        <h1 className="head-title">
          <span>{texts.page.brand}</span> <span className="head-name">{texts.page.name}</span>
        </h1>
        <Button
          className="head-button"
          aria-label={largeType ? texts.header.normalTypeHint : texts.header.largeTypeHint}
          aria-pressed={largeType}
          onClick={() => onLargeType(!largeType)}
        >
          {largeType ? texts.header.normalType : texts.header.largeType}
        </Button>
        <Button className="head-button head-button--human" onClick={() => onCommand(texts.header.human)}>
          {texts.header.human}
        </Button>
        <Button
          className="head-button head-button--icon"
          aria-label={texts.header.menu}
          aria-haspopup="dialog"
          onClick={() => setMenuOpen(true)}
        >
          <Icon type="menu" />
        </Button>
      </div>
      <div className="head-strip">
        <p className="head-automatic" role="status">
          {humanHere ? texts.page.humanHere : texts.page.automatic}
        </p>
        <a className="head-hotline" href={`tel:${texts.hotline.number}`} aria-label={texts.hotline.call}>
          <Icon type="phone" />
          {texts.hotline.number}
        </a>
      </div>
      <MenuSheet
        active={menuOpen}
        onClose={() => setMenuOpen(false)}
        onCommand={onCommand}
        onLeave={onLeave}
      />
    </header>
  );
}
