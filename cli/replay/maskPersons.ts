import type { SlotDefinition } from '../../catalogue/schema.js';
import type { Form } from '../../dialogs/form/form.js';
import type { TalkState } from '../../dialogs/talkState.js';

/** Collects what the customer gave of the kind that names a person, and takes it out of texts. */
export interface PersonMask {
  learn(state: unknown): void;
  mask(text: string): string;
}

const hidden = '〔已隐去〕';
/** Shorter ones stand inside too many words. */
const shortest = 2;

/** @param guess takes out what looks personal, known or not. */
export function createPersonMask(
  slots: Readonly<Record<string, SlotDefinition>>,
  guess: (text: string) => string,
): PersonMask {
  const known = new Set<string>();
  const personal = Object.entries(slots).filter(
    ([, { sensitive, mask }]) => sensitive === 'identity' || mask,
  );
  const titles = personal.map(([, { title }]) => title).join('|');
  const titled = new RegExp(`((?:${titles})[：:])[^\\n（]+`, 'gu');
  return {
    learn(state) {
      for (const form of formsOf(state))
        for (const [id] of personal) {
          const value = form.answers[id]?.value;
          if (typeof value === 'string' && value.length >= shortest) known.add(value);
        }
    },
    mask(text) {
      const longestFirst = [...known].sort((one, other) => other.length - one.length);
      const without = longestFirst.reduce((rest, value) => rest.replaceAll(value, hidden), text);
      return guess(without.replace(titled, `$1${hidden}`));
    },
  };
}

function formsOf(state: unknown): Form[] {
  // Written by the dialogs only; an older one may lack a field.
  const { intake, parked, refused, orphan } = (state ?? {}) as Partial<TalkState>;
  return [intake, ...(parked ?? []), refused, orphan].filter((form): form is Form => Boolean(form));
}
