import { Icon } from '@chatui/core';
import { Sheet } from '../sheet/sheet.js';
import { texts } from '../texts.js';

interface MenuSheetProps {
  active: boolean;
  onClose(): void;
  onCommand(text: string): void;
  onLeave(): void;
}

/** The few things one may say at any time, and every number that helps. */
export function MenuSheet({ active, onClose, onCommand, onLeave }: MenuSheetProps) {
  return (
    <Sheet title={texts.menu.title} active={active} onClose={onClose}>
      <ul className="menu">
        {texts.menu.commands.map(({ text, hint }) => (
          <li key={text}>
            <button
              type="button"
              className="menu-item"
              onClick={() => {
                onClose();
                onCommand(text);
              }}
            >
              <span className="menu-text">{text}</span>
              <span className="menu-hint">{hint}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="menu-item" onClick={onLeave}>
            <span className="menu-text">{texts.menu.leave.text}</span>
            <span className="menu-hint">{texts.menu.leave.hint}</span>
          </button>
        </li>
      </ul>
      <h3 className="menu-title">{texts.menu.help}</h3>
      <ul className="menu">
        {texts.menu.numbers.map(({ number, label }) => (
          <li key={number}>
            <a className="menu-item" href={`tel:${number}`}>
              <span className="menu-text">
                <Icon type="phone" /> {number}
              </span>
              <span className="menu-hint">{label}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="menu-note">{texts.menu.note}</p>
    </Sheet>
  );
}
