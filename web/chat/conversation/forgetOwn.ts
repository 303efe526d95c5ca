import type { Entry } from './conversation.js';

/**
 * Once one of the customer's messages comes back blanked, those before it are blank on the server too: the page must not
 * go on showing what the assistant says it has cleared.
 */
export function forgetOwn(entries: readonly Entry[]): Entry[] {
  const last = entries.map((entry) => entry.kind === 'message' && entry.message.forgotten).lastIndexOf(true);
  return entries.map((entry, index) =>
    entry.kind === 'message' && entry.message.own && index < last
      ? { ...entry, message: { ...entry.message, text: '', pictures: [], forgotten: true } }
      : entry,
  );
}
