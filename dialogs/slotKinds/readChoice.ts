import type { Choice } from '../../catalogue/schema.js';
import { plainWords } from './plainWords.js';

const ordinalWords: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};
const firstWords = /^(前面|上面|前一个|前者|头一个|最上面|最前面)(的|那个|一个)?$/;
const lastWords = /^(后面|下面|后一个|后者|最后|最后一|末尾|最下面)(的|个|那个|一个)?$/;
const negation = /(不是|不要|不用|没有|并非|不选|除了|别|没|不)$/;

/** The one choice an answer means: by button value, title, word, number, ordinal or 前面那个; undefined when none or several. */
export function readChoice(text: string, button: unknown, choices: readonly Choice[]): Choice | undefined {
  const pressed = choices.find((choice) => choice.value === button);
  if (pressed) return pressed;
  const words = plainWords(text);
  if (words === '') return undefined;
  const exact = choices.find((choice) => namesOf(choice).some((name) => plainWords(name) === words));
  if (exact) return exact;
  const position = readPosition(words, choices.length);
  if (position !== undefined) return choices[position - 1];
  const named = choicesNamedIn(text, choices);
  return named.length === 1 ? named[0] : undefined;
}

/** Every choice a sentence names and does not deny, in the order of the list. */
export function choicesNamedIn(text: string, choices: readonly Choice[]): Choice[] {
  const words = plainWords(text);
  const hits = choices.flatMap((choice) => {
    const lengths = namesOf(choice)
      .map(plainWords)
      .filter((name) => name.length > 0 && affirmed(words, name))
      .map((name) => ({ choice, name }));
    const spotted = choice.spot.some((pattern) => affirmedPattern(text, pattern));
    return spotted && lengths.length === 0 ? [{ choice, name: '' }] : lengths;
  });
  // 「已住院」 also holds 「住院」: a name inside a longer hit of another choice does not count.
  const kept = hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other.choice !== hit.choice &&
          hit.name !== '' &&
          other.name.length > hit.name.length &&
          other.name.includes(hit.name),
      ),
  );
  return choices.filter((choice) => kept.some((hit) => hit.choice === choice));
}

/** 1, 第一个, ①, A, 前面那个 … as a position from 1, or undefined. */
export function readPosition(words: string, count: number): number | undefined {
  if (firstWords.test(words)) return 1;
  if (lastWords.test(words)) return count;
  const match =
    /^(?:选|我选|就|要)?第?(\d{1,2}|[一二两三四五六七八九十]|[a-h])(?:个|项|种|条|号)?(?:吧|的)?$/.exec(
      words,
    );
  const said = match?.[1];
  if (said === undefined) return undefined;
  const position = /\d/.test(said) ? Number(said) : (ordinalWords[said] ?? said.charCodeAt(0) - 96);
  return position >= 1 && position <= count ? position : undefined;
}

function namesOf(choice: Choice): string[] {
  return [choice.title, choice.value, ...choice.words];
}

function affirmed(words: string, name: string): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    if (!negation.test(words.slice(0, at))) return true;
  }
  return false;
}

function affirmedPattern(text: string, pattern: string): boolean {
  for (const match of text.matchAll(new RegExp(pattern, 'gu'))) {
    if (!negation.test(text.slice(0, match.index))) return true;
  }
  return false;
}
