import { Icon } from '@chatui/core';
import { useRef } from 'react';
import { texts } from '../texts.js';

/** Opens the phone's album or camera. */
export function PictureButton({ onPicture }: { onPicture(file: File): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className="composer-picture"
        aria-label={texts.composer.picture}
        onClick={() => input.current?.click()}
      >
        <Icon type="picture" />
      </button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onPicture(file);
          // The same picture chosen again must count as a change.
          event.target.value = '';
        }}
      />
    </>
  );
}
