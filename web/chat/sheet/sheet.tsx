import { Popup } from '@chatui/core';
import type { ReactNode } from 'react';
import { useDialogKeys } from './useDialogKeys.js';

interface SheetProps {
  title: string;
  active: boolean;
  className?: string;
  onClose(): void;
  children: ReactNode;
}

/** ChatUI's popup from below, with what it lacks: Escape closes, Tab stays inside, focus goes back. */
export function Sheet({ title, active, className, onClose, children }: SheetProps) {
  const content = useDialogKeys(active, onClose);
  return (
    <Popup title={title} active={active} onClose={onClose} className={className ?? ''}>
      <div ref={content}>{children}</div>
    </Popup>
  );
}
