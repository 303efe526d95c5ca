import { messageId } from '../device/customerId.js';
import { randomBytes } from '../device/randomBytes.js';
import type { OutgoingPicture, OutgoingText } from '../outbox/outbox.js';

export function textItem(text: string, choice?: string | string[]): OutgoingText {
  const item: OutgoingText = { kind: 'text', ...fresh(), text };
  return choice === undefined ? item : { ...item, choice };
}

export function pictureItem(file: File): OutgoingPicture {
  return { kind: 'picture', ...fresh(), name: file.name, previewUrl: URL.createObjectURL(file), percent: 0 };
}

function fresh(): { id: string; at: number; state: 'waiting' } {
  return { id: messageId(randomBytes), at: Date.now(), state: 'waiting' };
}
