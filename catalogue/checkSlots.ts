import type { Problem } from './problem.js';
import type { Choice, SlotDefinition } from './schema.js';

/** Kinds whose answer is one (or several) of the slot's own choices. */
const choiceKinds: readonly string[] = ['choice', 'choices', 'yes_no', 'yes_no_unsure'];

/** What the shape of `slots.yaml` cannot say: known kinds, choices where they are needed, patterns that compile. */
export function checkSlots(
  file: string,
  slots: Readonly<Record<string, SlotDefinition>>,
  kinds: readonly string[],
): Problem[] {
  return Object.entries(slots).flatMap(([id, slot]) => {
    const problem = (path: string, reason: string): Problem => ({ file, path: `${id}.${path}`, reason });
    const choices = slot.choices ?? [];
    return [
      ...(kinds.includes(slot.kind) ? [] : [problem('kind', `there is no kind ${slot.kind}`)]),
      ...(choiceKinds.includes(slot.kind) && choices.length === 0
        ? [problem('choices', `kind ${slot.kind} needs choices`)]
        : []),
      ...repeatedWords(choices).map(({ word, path }) => problem(path, `「${word}」 stands for two choices`)),
      ...choices.flatMap((choice, index) =>
        choice.spot.flatMap((pattern, at) => {
          const reason = patternFault(pattern);
          return reason === undefined ? [] : [problem(`choices.${index}.spot.${at}`, reason)];
        }),
      ),
    ];
  });
}

function repeatedWords(choices: readonly Choice[]): { word: string; path: string }[] {
  const ownerOf = new Map<string, number>();
  return choices.flatMap((choice, index) =>
    [choice.value, choice.title, ...choice.words].flatMap((word) => {
      const owner = ownerOf.get(word);
      if (owner === undefined) ownerOf.set(word, index);
      return owner === undefined || owner === index ? [] : [{ word, path: `choices.${index}` }];
    }),
  );
}

function patternFault(pattern: string): string | undefined {
  try {
    return new RegExp(pattern, 'gu').test('') ? 'the pattern matches the empty text' : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'no regular expression';
  }
}
