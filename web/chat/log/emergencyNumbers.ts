import { splitLinks } from './splitLinks.js';

/** Numbers that deserve a big button under the message, for someone whose hands shake. */
const urgent = ['120', '110', '12356'];

/** The urgent numbers a text names, each once, in its order. */
export function emergencyNumbers(text: string): string[] {
  const named = splitLinks(text).flatMap((piece) => (piece.kind === 'call' ? [piece.number] : []));
  return [...new Set(named)].filter((number) => urgent.includes(number));
}
