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
/** Stands where a name was, so that shorter names inside it are not found again. */
const taken = '\u0000';
const negation = /(不是|不要|不用|没有|并非|不选|除了|别|没|不)$/;

/** «病理还在医院», «病历没有». */
const deniedBehind =
  /^(?:样本|报告|资料)?(?:也|都)?(?:还在(?:医院|医生|科)|(?:还|暂时)?没(?:有?(?:拿|借|出|带|取|到手)|有$))/;

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
  const spots = choices.flatMap((choice) => spotsOf(choice, text).map((words) => ({ choice, words })));
  const named = namedIn(plainWords(text), choices);
  // 「下周住院」 says 准备住院 though it holds 住院: the longer words of another choice outweigh a name inside them.
  const outweighed = (hit: Named) =>
    !spots.some(({ choice }) => choice === hit.choice) &&
    spots.some(
      ({ choice, words }) =>
        choice !== hit.choice && words.length > hit.name.length && words.includes(hit.name),
    );
  const kept = named.filter((hit) => !outweighed(hit)).map(({ choice }) => choice);
  const said = kept.length > 0 ? kept : spots.map(({ choice }) => choice);
  return choices.filter((choice) => said.includes(choice));
}

interface Named {
  choice: Choice;
  name: string;
}

/**
 * Long names first, each taking its letters with it: 「已住院」 is not also 「住院」, and the 门诊 of a denied 「专家门诊」
 * is no 门诊. Names of one letter stand inside too many words to be found there.
 */
function namedIn(words: string, choices: readonly Choice[]): Named[] {
  const names = choices
    .flatMap((choice) => namesOf(choice).map((name) => ({ choice, name: plainWords(name) })))
    .filter(({ name }) => name.length > 1)
    .sort((one, other) => other.name.length - one.name.length);
  const hits: Named[] = [];
  let rest = words;
  for (const { choice, name } of names) {
    for (let at = rest.indexOf(name); at >= 0; at = rest.indexOf(name)) {
      const isDenied = negation.test(rest.slice(0, at)) || deniedBehind.test(rest.slice(at + name.length));
      if (!isDenied) hits.push({ choice, name });
      rest = rest.slice(0, at) + taken.repeat(name.length) + rest.slice(at + name.length);
    }
  }
  return hits;
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

/** The words that spot a choice and are not denied. */
function spotsOf({ spot }: Choice, text: string): string[] {
  return spot.flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, 'gu'))]
      .filter((match) => !negation.test(text.slice(0, match.index)))
      .map((match) => plainWords(match[0])),
  );
}
