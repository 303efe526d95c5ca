import { ShouliError } from '../errors.js';
import { type ReplyArgs, type ReplyKey, replyKeys } from './replyKeys.js';

export interface Replies {
  /** The sentence with its placeholders filled. */
  text<K extends ReplyKey>(key: K, args: ReplyArgs<K>): string;
}

/** @returns one line for each thing wrong with the texts; none when all is well. */
export function checkReplies(texts: Record<string, string>): string[] {
  const known = Object.entries(replyKeys) as [string, readonly string[]][];
  const missing = known.filter(([key]) => !(key in texts)).map(([key]) => `${key}: is missing`);
  const strange = Object.keys(texts)
    .filter((key) => !(key in replyKeys))
    .map((key) => `${key}: no such sentence`);
  const wrong = known.flatMap(([key, allowed]) =>
    placeholdersOf(texts[key] ?? '')
      .filter((name) => !allowed.includes(name))
      .map(
        (name) =>
          `${key}: {${name}} is not a placeholder of this sentence (${allowed.join(', ') || 'it has none'})`,
      ),
  );
  return [...missing, ...strange, ...wrong];
}

/** @throws ShouliError `catalogue_invalid` when a sentence or placeholder is wrong. */
export function createReplies(texts: Record<string, string>): Replies {
  const [problem] = checkReplies(texts);
  if (problem !== undefined) throw new ShouliError('catalogue_invalid', `replies.yaml: ${problem}`);
  return { text: (key, args) => fill(texts[key] ?? '', args) };
}

/** Puts values into `{name}` places. Values are the customer's words at times and are never read as templates. */
export function fill(template: string, args: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => args[name] ?? place);
}

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}
